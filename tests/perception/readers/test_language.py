import pytest

from deixis.perception.readers._language import guess_language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("   ", None),
        ("12.50 %", "und"),
        ("Submit", "en"),
        ("the total of the invoice", "en"),
        ("Bitte geben Sie das Passwort ein", "de"),
        ("Le total de la facture est dans le tableau", "fr"),
        ("El número de la factura y las fechas", "es"),
        ("čeština", "und"),
        ("登录账户 Login", "zh"),
        ("ログインしてください", "ja"),
        ("東京の天気", "ja"),
        ("로그인", "ko"),
        ("Войти в систему", "ru"),
        ("تسجيل الدخول", "ar"),
        ("Σύνδεση", "el"),
    ],
)
def test_tags(text, expected):
    assert guess_language(text) == expected
