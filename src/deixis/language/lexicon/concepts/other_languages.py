"""Labels of pages in German, French, Spanish and Italian, with the English words that ask for them.

Phrases are English, pages often are not. Words that mean something else in English ("bar", "pays",
"land", "fin") are left out.
"""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
total; grand total; total amount; gesamt; gesamtbetrag; gesamtsumme; summe; endsumme; endbetrag;
rechnungsbetrag; total ttc; montant total; montant ttc; net à payer; importe total; totale; totaal
subtotal; sub total; zwischensumme; sous-total; subtotale; total ht
tax; vat; mehrwertsteuer; mwst; umsatzsteuer; ust; tva; montant tva; impuesto; impuestos; iva
amount due; to pay; zu zahlen; zahlbetrag; à payer; reste à payer; a pagar; da pagare
cash; in bar; barzahlung; espèces; efectivo; contanti
invoice; bill; rechnung; facture; factura; fattura
invoice number; rechnungsnummer; rechnungsnr; rechnung nr; facture n°; n° de facture;
numéro de facture; número de factura; numero fattura
invoice date; rechnungsdatum; date de facture; date de la facture; fecha de factura; data fattura
due date; payment due; fällig; fällig am; fälligkeit; zahlbar bis; échéance; date d'échéance;
vencimiento; fecha de vencimiento; scadenza
date; datum; fecha
customer number; kundennummer; kundennr; numéro client; número de cliente; codice cliente
order number; bestellnummer; auftragsnummer; numéro de commande; número de pedido
quantity; menge; anzahl; quantité; cantidad; quantità
unit price; einzelpreis; stückpreis; prix unitaire; precio unitario; prezzo unitario
price; preis; prix; precio; prezzo
amount; betrag; montant; importe; importo
discount; rabatt; remise; réduction; descuento; sconto
delivery; shipping; versand; versandkosten; lieferung; livraison; frais de livraison; envío;
spedizione
tip; trinkgeld; pourboire; propina; mancia
first name; given name; vorname; prénom; nome
last name; surname; family name; nachname; familienname; nom; nom de famille; apellido; apellidos;
cognome
full name; your name; nom complet; nombre completo; vor- und nachname
user name; username; benutzername; benutzer; nom d'utilisateur; identifiant; nombre de usuario;
usuario; nome utente
password; passwort; kennwort; mot de passe; contraseña
forgot password; forgotten password; forgot your password; passwort vergessen; kennwort vergessen;
mot de passe oublié; olvidé mi contraseña; password dimenticata
email; email address; e-mail-adresse; adresse e-mail; adresse mail; courriel;
correo electrónico; correo; indirizzo email
phone; phone number; telephone; telefon; telefonnummer; téléphone; numéro de téléphone; teléfono;
telefono
mobile; mobile number; handy; handynummer; portable; móvil; cellulare
address; adresse; anschrift; dirección; indirizzo
street; strasse; strasse und hausnummer; rue; rue et numéro; calle
house number; hausnummer; numéro de rue
postcode; postal code; zip; zip code; plz; postleitzahl; code postal; código postal; cap
city; town; ort; stadt; wohnort; ville; ciudad; localidad; città
date of birth; birthday; geburtsdatum; date de naissance; fecha de nacimiento; data di nascita
message; your message; nachricht; ihre nachricht; mensaje; messaggio
comment; comments; remarks; bemerkung; bemerkungen; anmerkungen; kommentar; commentaire; remarques;
comentarios; commenti
remember me; stay signed in; stay logged in; keep me signed in; angemeldet bleiben;
se souvenir de moi; rester connecté; recordarme; ricordami
sign in; log in; login; anmelden; einloggen; se connecter; connexion; iniciar sesión; accedi
sign out; log out; logout; abmelden; ausloggen; se déconnecter; déconnexion; cerrar sesión; esci
sign up; create account; register; registrieren; konto erstellen; konto anlegen; s'inscrire;
créer un compte; registrarse; crear cuenta; registrati
cancel; abbrechen; annuler; cancelar; annulla
save; speichern; sichern; enregistrer; sauvegarder; guardar; salva
send; submit; senden; absenden; abschicken; envoyer; enviar; invia
delete; löschen; supprimer; eliminar; borrar; elimina
edit; bearbeiten; modifier; editar; modifica
close; schliessen; fermer; cerrar; chiudi
back; zurück; retour; atrás; indietro
next; continue; weiter; suivant; continuer; siguiente; avanti
search; suche; suchen; rechercher; recherche; buscar; cerca
settings; einstellungen; paramètres; réglages; ajustes; configuración; impostazioni
help; hilfe; aide; ayuda; aiuto
yes; ja; oui; sí
no; nein; non
buy; kaufen; jetzt kaufen; acheter; comprar; acquista
add to cart; add to basket; in den warenkorb; ajouter au panier; añadir al carrito
cart; basket; warenkorb; panier; carrito; carrello
checkout; zur kasse; kasse; passer la commande; finalizar compra
download; herunterladen; télécharger; descargar; scarica
print; drucken; imprimer; imprimir; stampa
terms; terms and conditions; agb; conditions générales; términos y condiciones
privacy; privacy policy; datenschutz; datenschutzerklärung; politique de confidentialité;
privacidad
newsletter; lettre d'information; infolettre; boletín
thank you; thanks; danke; vielen dank; merci; gracias; grazie
signature; unterschrift; firma
customer; kunde; kundin; client; cliente
"""
