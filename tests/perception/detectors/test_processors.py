import pytest

from deixis.perception.detectors import processors
from deixis.perception.detectors.processors import sums_of_bytes_overflow


def machine(monkeypatch, name, features):
    monkeypatch.setattr(processors.platform, "machine", lambda: name)
    monkeypatch.setattr(processors, "_features", lambda: features)


@pytest.mark.parametrize(
    ("name", "features", "expected"),
    [
        ("x86_64", {"avx2"}, True),
        ("AMD64", {"avx512f", "avx512bw"}, True),
        ("x86_64", {"avx2", "avx_vnni"}, False),
        ("x86_64", {"avx512_vnni"}, False),
        ("AMD64", {"avx512vnni"}, False),
        ("aarch64", set(), False),
        ("arm64", {"neon"}, False),
    ],
)
def test_only_x86_without_vnni_overflows(monkeypatch, name, features, expected):
    machine(monkeypatch, name, features)
    assert sums_of_bytes_overflow() is expected


def test_what_linux_lists_is_read(monkeypatch, tmp_path):
    listed = tmp_path / "cpuinfo"
    listed.write_text("vendor_id : X\nflags\t\t: fpu avx2 avx512_vnni\nbugs : spectre\n")
    monkeypatch.setattr(processors, "_LISTED", listed)
    assert processors._features() >= {"avx2", "avx512_vnni"}
    assert "spectre" not in processors._features()


def test_elsewhere_numpy_tells(monkeypatch, tmp_path):
    monkeypatch.setattr(processors, "_LISTED", tmp_path / "none")
    assert all(name == name.lower() for name in processors._features())
