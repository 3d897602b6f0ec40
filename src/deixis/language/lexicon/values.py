"""Written values of documents: value kind -> the words that name such a value."""

from __future__ import annotations

__all__ = ["VALUES"]

VALUES: dict[str, str] = {
    "amount": "amount; change due; cash given; cash tendered; cash received; "
    "total; subtotal; sub total; grand total; price; cost; tax; vat; fee; sum; "
    "balance; discount; charge; salary; payment; amount due; "
    "balance due; tip; gratuity; shipping cost; net amount; gross amount; unit price; "
    "total amount; tax amount; wage; rent; deposit; refund; revenue; "
    "profit; budget; amount payable; sales tax; total price; total cost; total due; "
    "net total; gross total; surcharge; premium; income; expense; expenses; interest; "
    "credit; debit; "
    "fine amount; mwst; gst; prices; amounts; totals; costs; fees; net price; gross price; "
    "line total; vat amount; shipping fee; delivery fee; service charge; donation; "
    "currency amount; turnover; earnings; paid amount; amount paid; taxes; cash back; "
    "rate; money amount; opening balance; closing balance; loan amount; bonus; allowance; "
    "outstanding balance; list price; sale price; down payment; shipping charge; shipping",
    "date": "date; due date; invoice date; deadline; expiry date; expiration date; issue date; "
    "birth date; date of birth; birthday; start date; end date; "
    "delivery date; order date; payment date; dob; publication date; dates; date of issue; "
    "date issued; expiry; departure date; arrival date; year; month; day; date due; "
    "ship date; shipping date; check in date; check out date; effective date; "
    "statement date; signature date; renewal date; expiration; release date; "
    "purchase date; billing date; payment deadline; service period; billing period; "
    "posting date; hire date; date of expiry; closing date; due on",
    "time": "time of day; departure time; arrival time; start time; end time; opening hours; "
    "opening time; timestamp; duration; business hours; hours; time stamp; check in time; "
    "check out time; closing time; time; pickup time; delivery time; office hours; "
    "boarding time; runtime; estimated time",
    "number": "invoice number; order number; account number; id; vat number; tax number; tax id; "
    "customer number; reference number; reference no; invoice no; serial number; "
    "quantity; qty; count; page number; percentage; percent; number value; ref number; "
    "order id; customer id; tracking number; po number; purchase order number; vat id; "
    "registration number; "
    "iban; bic; swift code; card number; credit card number; passport number; "
    "license number value; ticket number; confirmation number; booking number; "
    "bank account number; "
    "flight number; room number; member number; membership number; case number; "
    "policy number; version number; version; model number; isbn; sku; product code; "
    "item number; part number; amount of items; score; temperature; weight; "
    "height value; length value; size value; distance; speed limit; population; "
    "rating value; gate number; seat number; social security number; ssn; routing number; "
    "sort code; document number; quantities; units; measurement; figure number; "
    "delivery note number; coupon code; promo code; discount code; verification code; "
    "code number; employee number; employee id; student id; user id; patient number; "
    "insurance number; company number; contract number; receipt number; transaction id; "
    "transaction number; account no; reference code; statistic; ratio; average; mean; "
    "median; discount rate; tax rate; vat rate; interest rate; exchange rate; "
    "chassis number; vin; meter reading; reading value; job number; quote number; "
    "invoice id; ean; barcode number; ph value; result value; value; values",
    "phone": "phone number; telephone number; mobile number; cell number; fax number; "
    "contact number; phone no; tel; phone numbers; cell phone number; hotline; hot line; "
    "tel number; telephone no",
    "email": "email address; e mail address; email; e mail; mail address; contact email; emails; "
    "e mails; email id",
    "address": "address; billing address; shipping address; street address; delivery address; "
    "postal address; postcode; zip code; zip; postal code; mailing address; "
    "home address; return address; addresses; sender address; recipient address; "
    "company address; po box; invoice address; house number; ship to address; "
    "bill to address; zipcode; street name; city name; destination address",
    "name": "name; customer name; company name; first name; last name; surname; full name; "
    "recipient; sender; user name; username; family name; product name; "
    "author name; client name; vendor name; supplier name; supplier; names; given name; "
    "file name; filename; addressee; account holder; contact person; business name; "
    "cardholder name; middle name; nickname; payee; brand value; bank name; merchant name; "
    "patient name; employee name; student name; project name; contact name; manufacturer; "
    "account name; card holder; account owner; buyer; biller; signatory; seller name; "
    "store name; item name; event name; song title; book title; job title; company",
    "website": "website address; web address; site address; homepage; home page; web site; "
    "website url; internet address; domain; domain name",
    "text": "payment terms; terms; conditions; terms of payment; subject; subject line; greeting; "
    "salutation; iban text; notes section; item description; product description; "
    "legal notice; fine print; small print; country name; payment method; status; "
    "category name; order status; payment status; shipping method; delivery method; "
    "currency; language setting; memo",
}
