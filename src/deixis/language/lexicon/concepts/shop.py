"""Shops, orders, deliveries and returns."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
shop; store; web shop; online shop; retailer; boutique
cart; basket; shopping cart; shopping basket; bag; shopping bag; trolley; my purchases
add to cart; put in the basket; add to basket; add to bag; put in cart; buy this
checkout; go to checkout; proceed to payment; pay for the cart; go to the till; complete purchase;
place order; order now; buy now; finish shopping; finish the order; complete order
continue shopping; keep shopping; back to the shop; look for more
wish list; wishlist; favourites; save for later; keep for later; saved items; heart;
remember for later; want to have; shopping wishes; notepad of products; like it
in stock; available; on hand; ready to ship; available now; in store; can be had; still there
out of stock; sold out; unavailable; not available; none left; out of supply;
currently unavailable; gone; nothing left; no longer available; back order
few left; low stock; almost gone; running low; last pieces; only a few; nearly sold out
stock; inventory; stock level; quantity on hand; number in stock; supply; how many are left;
goods on hand
pre order; order in advance; preorder; reserve before release; coming soon
special offer; deal; bargain; sale; offer of the week; on sale; promotion; reduced; special deal;
clearance; price drop
best seller; bestseller; top seller; most bought; most popular; top selling; customer favourite
new in; just in; new arrivals; latest products; fresh in; new products; newly added
recommended; suggestions; suggested; you may also like; tips for you; picked for you;
recommendations; for you
recently viewed; looked at lately; last viewed; recently looked at; viewed before;
browsing history
original price; old price; list price; regular price; before the discount;
recommended retail price; rrp; msrp; crossed out price; full price; normal price
sale price; reduced price; discounted price; new price; now only; special price; offer price;
price after discount
price range; from to price; price from to; price band; between prices
size; dimension; clothes size; fit; how big; dimensions; measurements; format
size guide; size chart; size table; sizing help; find my size; which size
colour; shade; hue; tint; coloration
material; fabric; made of; what it is made of; composition; cloth
brand; make; manufacturer; maker; produced by; label; brand name; producer
model; type; version of the product; variant; kind; style
features; specifications; specs; technical data; technical details; product details;
characteristics; properties
rating; stars; score; grade; star rating; mark; how good
reviews; customer reviews; opinions; ratings; what others think; feedback; testimonials;
customer opinions; what buyers say; critiques
write a review; rate it; leave feedback; rate this product; give your opinion; give stars; rate
questions and answers; q&a; ask about the product; customer questions
category; department of the shop; group; section; product group
aisle; shelf; row of shelves; gangway
filter; narrow down; refine; refine results; limit the results; show only; restrict; facets
sort; order by; arrange; sort by; put in order; rank by; ordering; sequence
clear filters; reset filters; remove all filters; show everything again
compare; put side by side; comparison; see differences
order; purchase; my order; what i bought; buying; goods ordered
order history; my orders; past orders; previous purchases; what i bought before; earlier orders;
purchase history
order status; where is my order; progress of the order; state of the order; how far is it
order summary; summary of the order; overview of the purchase; your order; what is in the order
order confirmation; confirmation of the order; order confirmed; thanks for your order
reorder; buy again; order again; repeat order; same again
cancel order; call off the order; stop the order; revoke the purchase
return; send back; give back; take back; return item; bring back
returns policy; returns; right of return; return policy; money back guarantee; withdrawal right;
right to send back
warranty; guarantee; guaranteed for; warranty period
gift wrap; wrap as a present; gift wrapping; gift packaging; wrapping paper
gift; present; as a gift; it is a present; surprise for someone
gift message; personal message; words with the gift
delivery address; ship to; where to send it; shipping address; deliver to; address of delivery;
send to; where it goes; where to deliver; ship to address
delivery date; arrives on; when it arrives; delivered on; estimated delivery; expected on;
when it comes; eta; delivery day; date of delivery; arriving; expected delivery; when will it come
delivery time; time of delivery; delivery window; how long delivery takes; time slot; lead time;
delivery slot
delivery method; shipping method; way of sending; shipping option; delivery option; shipment type;
how it is sent; mode of shipment; delivery type
express; express delivery; next day delivery; fast delivery; priority shipping; overnight;
rush delivery
standard delivery; normal delivery; regular shipping; economy delivery; standard shipping
pick up; collect; click and collect; pickup in store; collection; collect in store;
self collection; store pickup; fetch it yourself
collection point; pick up point; parcel shop; pickup location; drop off point; parcel locker
carrier; courier; shipping company; parcel service; delivery service; shipped with; forwarder;
haulier; delivered by
tracking number; parcel number; shipment number; consignment number; track and trace number;
tracking id; tracking code; waybill number
track; follow the parcel; track parcel; where is my parcel; track shipment; shipment tracking;
track order
parcel; package; packet; shipment; consignment; box
shipped; dispatched; on its way; sent out; in transit; on the way; under way; en route;
out for delivery
delivered; handed over; arrived at the customer; has come; dropped off; been delivered
processing; being packed; in preparation; being prepared; in the works; being processed
deliver; delivery; bring to the door; drop off
delivery instructions; note for the driver; where to leave it; note for the courier;
leave with neighbour; instructions for delivery; driver note
weight; heaviness; how heavy; mass; kilos; weighs; net weight
width; breadth; how wide; broad
length; how long in size; long side
depth; how deep; deep
membership; loyalty program; bonus program; club; rewards; loyalty scheme; points programme
bonus points; loyalty points; reward points; points; points collected
customer card; loyalty card; club card; member card; bonus card; membership card
subscription; subscribed plan; abo; plan; recurring order; membership plan
free trial; trial; test period; try for free; trial period; try it; sample period
opening hours; business hours; hours; open from; hours of business; open hours; store hours;
when open; trading hours; times of opening; hours of operation; when they are open; opening times
store finder; find a shop; shops near you; nearest store; branch finder; store locator;
find a store
customer service; support; help desk; customer care; hotline; helpline; service desk; assistance;
service team
"""
