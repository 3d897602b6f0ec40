"""Relations between things, what people do, and what is denied."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

RELATIONS = [
    ("the red mug left of the laptop", "cup[colour=red, left_of(laptop)]"),
    ("giraffe with it ' s head turned left", "giraffe[with(head[orientation=facing left])]"),
    ("lady w/ umbrella", "person[gender=female, with(umbrella)]"),
    ("the cup between the laptop and the phone", "cup[between(laptop; cell phone)]"),
    ("the lady's umbrella", "umbrella[of(person[gender=female])]"),
    ("the dog behind the man with the hat", "dog[behind(person[gender=male, with(hat)])]"),
    ("the thing next to the laptop", "_[next_to(laptop)]"),
    ("the boy between the two chairs", "person[gender=male, age=young, between(2 chair)]"),
    ("the man in front of the TV", "person[gender=male, in_front_of(tv)]"),
    ("the man with a beard and glasses", "person[gender=male, with(hair), with(glasses)]"),
    ("the woman whose hair is blond", "person[gender=female, with(hair[colour=blond])]"),
    ("the man on the left with the hat", "person[gender=male, at left, with(hat)]"),
    ("cup on the table next to the laptop", "cup[on(dining table+[next_to(laptop)])]"),
    ("the car parked in front of the building", "car[state=parked, in_front_of(building)]"),
    ("man s hand", "person+[of(person[gender=male])]"),
    ("the table in the middle of the room", "dining table+[in(room)]"),
    ("the cat on top of the fridge", "cat[on(refrigerator)]"),
    ("the shirt of the man", "shirt[of(person[gender=male])]"),
    ("the cat that is lying on top of the laptop", "cat[lying_on(laptop)]"),
    (
        "white car parked behind the truck on the right",
        "car[colour=white, state=parked, behind(truck[at right])]",
    ),
    ("the fridge's door", "door[of(refrigerator)]"),
    ("the tie of the man on the left", "tie[of(person[gender=male, at left])]"),
    ("the car with its door open", "car[with(door[state=open])]"),
    ("the car whose door is open", "car[with(door[state=open])]"),
    (
        "the tree to the left of the house and behind the fence",
        "tree[left_of(building), behind(fence)]",
    ),
    ("everything on the table", "_[on(dining table+)]"),
    ("the laptop on the desk with the mouse", "laptop[on(desk+[with(mouse)])]"),
    ("the café's table", "dining table+[of(building)]"),
    ("the dog lying on the bed", "dog[lying_on(bed)]"),
    ("the vase with flowers on the table", "vase[with(all flower+[on(dining table+)])]"),
    ("the bird on the left of the boat", "bird[left_of(boat)]"),
    ("the boat to the right of the bridge", "boat[right_of(bridge)]"),
    ("the clock above the door", "clock[above(door)]"),
    ("the cat under the table", "cat[under(dining table+)]"),
    ("the shoes under the bench", "shoe[under(bench)]"),
    ("the horse near the fence", "horse[near(fence)]"),
    ("the tree far from the house", "tree[far_from(building)]"),
    ("the chairs around the table", "all chair[around(dining table+)]"),
    ("the ladder against the wall", "ladder[against(wall)]"),
    ("the shop across from the station", "building[across_from(building)]"),
    ("the book leaning on the lamp", "book[leaning_on(lamp)]"),
    ("the shirt hanging from the rack", "shirt[hanging_from(shelf)]"),
    ("the pizza covered with cheese", "pizza[covered_with(cheese)]"),
    ("a plate with a fork and a knife on it", "plate[with(fork), with(knife[on(_)])]"),
    ("the umpire behind the catcher", "person[behind(person)]"),
    ("the policeman's hat", "hat[of(person[gender=male])]"),
    ("the wheels of the car", "car+[of(car)]"),
    ("the giraffe's neck", "giraffe+[of(giraffe)]"),
    ("Could you please find the man with the dog?", "person[gender=male, with(dog)]"),
    ("is there a cat on the sofa?", "cat[on(couch)]"),
    ("the zebras' heads", "zebra+[of(all zebra)]"),
    ("the child's toy", "toy+[of(person[age=young])]"),
    ("the lady, the one with the hat", "person[gender=female, with(hat)]"),
    ("the ones on the table", "all _[on(dining table+)]"),
    ("the picture on the wall", "picture+[on(wall)]"),
    ("man in the middle of the two women", "person[gender=male, between(2 person[gender=female])]"),
    (
        "the man standing between the two cars",
        "person[gender=male, state=standing, between(2 car)]",
    ),
    (
        "the bike leaning against the wall next to the door",
        "bicycle+[leaning_on(wall[next_to(door)])]",
    ),
]

DOING = [
    (
        "the man in the blue shirt who is holding a bat",
        "person[gender=male, wearing(shirt[colour=blue]), holding(baseball bat)]",
    ),
    (
        "girl in the pink who has brown hair",
        "person[gender=female, age=young, wearing(uniform+[colour=pink]), "
        "with(hair[colour=brown])]",
    ),
    ("the woman in white", "person[gender=female, wearing(uniform+[colour=white])]"),
    ("the chair the man is sitting on", "chair[sat_on_by(person[gender=male])]"),
    (
        "man wearing a red hat and blue jeans",
        "person[gender=male, wearing(hat[colour=red]), wearing(trousers[colour=blue])]",
    ),
    ("the horse that the man is riding", "horse[ridden_by(person[gender=male])]"),
    ("the dog being held by the woman", "dog[held_by(person[gender=female])]"),
    ("the umbrella held by the lady", "umbrella[held_by(person[gender=female])]"),
    ("the person in the middle wearing sunglasses", "person[at centre, wearing(glasses)]"),
    (
        "the girl to the left of the boy in the red shirt",
        "person[gender=female, age=young, left_of(person[gender=male, age=young, "
        "wearing(shirt[colour=red])])]",
    ),
    (
        "the guy who has a beard, wearing glasses",
        "person[gender=male, with(hair), wearing(glasses)]",
    ),
    (
        "the kid standing next to the stroller holding a balloon",
        "person[age=young, state=standing, next_to(cart), holding(balloon)]",
    ),
    (
        "the lady in a red dress and black heels",
        "person[gender=female, wearing(dress[colour=red]), wearing(shoe[colour=black])]",
    ),
    (
        "the phone that the woman in the red coat is looking at",
        "cell phone[acted_on_by(person[gender=female, wearing(jacket[colour=red])])]",
    ),
    (
        "every person wearing a helmet and holding a bat",
        "all person[wearing(hat), holding(baseball bat)]",
    ),
    ("the man, on the left, in the hat", "person[gender=male, at left, wearing(hat)]"),
    (
        "the woman carrying a bag and holding a phone",
        "person[gender=female, carrying(handbag+), holding(cell phone)]",
    ),
    ("the kid who is eating pizza", "person[age=young, eating(pizza)]"),
    ("a man riding a horse", "person[gender=male, riding(horse)]"),
    ("the person riding the bike behind the car", "person[riding(bicycle+[behind(car)])]"),
    ("the boy looking at the dog", "person[gender=male, age=young, looking_at(dog)]"),
    ("a man playing a guitar", "person[gender=male, playing(guitar)]"),
    ("the woman drinking coffee", "person[gender=female, drinking(cup)]"),
    ("the kid using a laptop", "person[age=young, using(laptop)]"),
    ("the horse pulling a cart", "horse[pulling(cart)]"),
    ("the skier in red", "person[wearing(uniform+[colour=red])]"),
    ("players in white", "all person[wearing(uniform+[colour=white])]"),
    ("this is the man in the hat", "person[gender=male, wearing(hat)]"),
    ("MAN IN RED", "person[gender=male, wearing(uniform+[colour=red])]"),
    ("the man that the dog is looking at", "person[gender=male, acted_on_by(dog)]"),
    ("the couch the cat is sleeping on", "couch[sat_on_by(cat)]"),
    ("the ball the boy is kicking", "sports ball[acted_on_by(person[gender=male, age=young])]"),
    ("the bag being carried by the woman", "handbag+[held_by(person[gender=female])]"),
    ("the horse ridden by the girl", "horse[ridden_by(person[gender=female, age=young])]"),
    ("the food eaten by the dog", "food[used_by(dog)]"),
    (
        "the woman in a white wedding dress holding flowers",
        "person[gender=female, wearing(uniform[colour=white]), holding(all flower+)]",
    ),
    (
        "a girl with long blond hair wearing sunglasses and talking on her phone",
        "person[gender=female, age=young, with(hair[size=long, colour=blond]), "
        "wearing(glasses), using(cell phone)]",
    ),
    ("the keyboard she's typing on", "keyboard[used_by(person)]"),
    ("what he's swinging", "_[held_by(person)]"),
    ("the pan she holds", "pan[held_by(person)]"),
    ("the ball he throws", "sports ball[acted_on_by(person)]"),
    ("the boards they're on", "all pole+[under(all person)]"),
    ("sheep the most far from us", "sheep[max depth]"),
    ("the most near car", "car[min depth]"),
    ("man the second from the left", "person[gender=male, #2 from left]"),
    ("catcher, he sits down low", "person[state=sitting, size=short]"),
]

NEGATION = [
    ("elephant with nobody on it", "elephant[state=empty]"),
    ("the pizza with nothing on top of it", "pizza[state=empty]"),
    ("the bench that has no one sitting on it", "bench[state=empty]"),
    ("the dog with nothing on", "dog[with(?nothing)] ?nothing"),
    ("all cups except the red one", "all cup[except _[colour=red]]"),
    ("man not wearing a hat", "person[gender=male, not wearing(hat)]"),
    ("woman without glasses", "person[gender=female, not with(glasses)]"),
    ("red or blue car", "car[(colour=red | colour=blue)]"),
    ("man on the left or holding a bat", "person[gender=male, (at left | holding(baseball bat))]"),
    (
        "the man holding a bat or wearing a helmet",
        "person[gender=male, (holding(baseball bat) | wearing(hat))]",
    ),
    ("woman who is not sitting on the couch", "person[gender=female, not sitting_on(couch)]"),
    ("the cup that is not red", "cup[not colour=red]"),
    ("non-red car", "car[not colour=red]"),
    ("everything other than the dog", "_[except dog]"),
    ("the man isn't smiling", "person[gender=male, not state=smiling]"),
    ("the man who isn't wearing glasses", "person[gender=male, not wearing(glasses)]"),
    ("not the red cup", "_[except cup[colour=red]]"),
    ("the cups that are neither red nor blue", "all cup[not colour=red, not colour=blue]"),
    (
        "all the people except the man in the hat",
        "all person[except person[gender=male, wearing(hat)]]",
    ),
    ("man with no shirt", "person[gender=male, not with(shirt)]"),
    ("the batter, not the catcher", "person[except person]"),
    (
        "the boy in the striped shirt not looking at the camera",
        "person[gender=male, age=young, wearing(shirt[pattern=striped]), not "
        "orientation=facing camera]",
    ),
    ("all of the bananas except for the green ones", "all banana[except all _[colour=green]]"),
    ("the man with the umbrella or the hat", "person[gender=male, (with(umbrella) | with(hat))]"),
    ("the man who isn't holding a racket", "person[gender=male, not holding(tennis racket)]"),
    ("woman with no hat", "person[gender=female, not with(hat)]"),
    ("the cup without a handle", "cup[not with(handle)]"),
    ("a cat that is not black", "cat[not colour=black]"),
    ("the people who are not sitting", "all person[not state=sitting]"),
    ("all dogs except the brown one", "all dog[except _[colour=brown]]"),
    ("all the chairs other than the red chair", "all chair[except chair[colour=red]]"),
    ("every car apart from the taxi", "all car[except car]"),
    ("girl w/o glasses", "person[gender=female, age=young, not with(glasses)]"),
    ("the red or green apple", "apple[(colour=red | colour=green)]"),
    ("the man on the bench or in the car", "person[gender=male, (on(bench) | in(car))]"),
    ("the car that is red or blue", "car[(colour=red | colour=blue)]"),
    ("not the left one", "_[not at left]"),
    ("the one without a lid", "_[not with(lid)]"),
]


@pytest.mark.parametrize(("phrase", "expected"), RELATIONS + DOING + NEGATION)
def test_phrase_gives_the_form(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected
