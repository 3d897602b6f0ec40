"""Accounts, cards, transfers, loans, investments and insurance."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
bank account; account; current account; checking account; giro account
account number; account no; number of the account; iban; bank account number
sort code; routing number; bank code; branch code; aba number; bank number
bic; swift; swift code; bank identifier
bank details; bank data; account details; banking information; bank connection; bank information
account holder; account owner; name on the account; holder of the account; owner of the account
money; sum; amount; sum of money
balance; account balance; money on the account; current balance; available balance;
how much is left; funds
opening balance; balance brought forward; starting balance; previous balance; initial balance;
old balance; balance at start
closing balance; ending balance; balance carried forward; final balance; new balance;
balance at end
credit; money in; incoming payment; paid in; credited
debit; money out; outgoing payment; paid out; debited; charged off
transactions; bookings; account activity; account movements; turnovers; transaction history;
postings
bank statement; account statement; statement; statement of account
transfer; bank transfer; wire; wire transfer; send money; credit transfer; remit; move money;
money transfer
deposit; pay in; put money in; cash in; lodge money
withdraw; take out money; withdrawal; cash withdrawal; draw money; get cash
cash machine; atm; cashpoint; cash dispenser; hole in the wall; bancomat
direct debit; automatic payment; auto pay; autopay; sepa mandate; debit order
standing order; regular transfer; recurring transfer; permanent order
scheduled payment; upcoming payment; planned payment; future payment
savings; savings account; money put aside; nest egg; savings pot
savings goal; saving target; what i save for; money target
credit card; plastic; charge card; card payment; bank card; payment card
card number; credit card number; number on the card; pan
cardholder; name on card; card owner; cardholder name; owner of the card; name of the card holder
expiry date; expiration date; valid until; valid thru; expires; exp; valid to; expires on;
good until; use by; good through; runs out; validity; end of validity
security code; cvv; cvc; card verification code; cvc code; three digits on the back;
card security code
pin; pin code; secret number; personal identification number; secret code
freeze card; block card; lock card; stop the card; disable card
loan; credit from the bank; borrowed money; advance from the bank; lending
mortgage; home loan; house loan; housing loan
interest rate; rate of interest; apr; interest per year; annual rate
interest; interest earned; interest paid
principal; capital; loan amount; sum borrowed; amount borrowed
term; duration; period; length of time; running time; lifetime of the contract; time span;
how long
maturity; maturity date; end of the term; final date of the loan
repay; pay off; amortise; pay back a loan
monthly rate; monthly payment; monthly instalment; instalment per month; amount per month
debt; debts; liabilities; money owed; what i owe; borrowings
assets; what i own; belongings; property and money; holdings
credit limit; overdraft limit; spending limit; card limit; credit line
overdraft; overdrawn; in the red; below zero
portfolio; investments; my stocks; holdings of shares; depot
shares; stocks; equities; securities
buy; purchase; acquire; get one; order
sell; put on sale; offer for sale; dispose of; flog
bid; highest bid; current bid; place a bid
ask price; asking price; wanted price; price asked
performance; yield; return; rate of return; growth of the value
dividend; share of profits; payout to shareholders; distribution
exchange; swap; convert; trade in; change money
insurance; cover; coverage; policy; insurance policy; insurance cover
policy number; insurance number; number of the policy; insurance policy number; policy no
policyholder; insured person; insured; insured party; covered person; person insured
insurer; insurance company; insurance provider; insurance firm; underwriter
premium; insurance premium; insurance rate; cost of the insurance; premium per month
excess; deductible; own share; self retention; own contribution
claim; insurance claim; claim damage; damage report; loss report
claim number; case number of the damage; claim id; claim reference
payment reference; reason for payment; purpose of payment; payment purpose; transfer reference;
reason for transfer; intended use
booking date; posting date; entry date; date of entry; posted on
value date; effective date; date of value; takes effect; in effect from
pending; waiting; in process; awaiting; not done yet; on hold; still to come; queued
approved; ok'd; authorised; accepted; granted; okayed; green light; confirmed by the boss;
permitted
declined; rejected; refused; denied; turned down; not approved; knocked back; not accepted
wallet; purse; e wallet; digital wallet; billfold
branch; bank office; local office; subsidiary; branch office
advisor; adviser; consultant; counsellor; personal banker
tax return; tax declaration; income tax return
taxable; subject to tax; liable to tax
tax free; tax exempt; not taxed; exempt from tax; untaxed
cheque; check to pay; bank draft; money order
two factor authentication; 2fa; two step verification; second factor; mfa;
multi factor authentication
one time password; otp; tan; verification code; confirmation code; security code by text;
passcode by sms; code sent to the phone
"""
