//! Floor 4. Who was here: by class, with who came late, left early or stayed away, and a blank for whom nobody marked.

use crate::meeting::agenda::ScorePlan;
use crate::meeting::roster::Mark;
use crate::meeting::roster::Office;
use crate::meeting::roster::Person;
use crate::meeting::roster::Presence;
use crate::meeting::roster::Standing;
use crate::meeting::state::Attendee;
use crate::meeting::time::Moment;
use crate::papers::document::Block;
use crate::papers::document::Marks;
use crate::papers::document::Point;
use crate::papers::document::Words;
use crate::papers::scribe::Scribe;
use crate::text::Phrase;
use crate::text::papers as words;
use crate::text::papers::files;

/// Counts by class, exceptions by name, offices.
pub(super) fn blocks(scribe: &Scribe<'_>) -> Vec<Block> {
    let mut points: Vec<Point> = in_all(scribe).into_iter().collect();
    points.extend(classes(scribe));
    points.extend(share(scribe));
    points.extend(exceptions(scribe));
    points.extend(offices(scribe));
    vec![Block::List(Marks::Letters, points)]
}

/// How many belong to the body, by class; those seconded and exempt among them.
fn in_all(scribe: &Scribe<'_>) -> Option<Point> {
    let people = scribe.meeting.people().iter().map(|one| &one.person);
    let count = |belongs: &dyn Fn(&Person) -> bool| people.clone().filter(|one| belongs(one)).count();
    let standing = |standing: Standing| count(&|one| one.standing == standing);
    let marked = |mark: Mark| count(&|one| one.is_member() && one.is(mark));
    let all = count(&Person::is_member);
    let of_them = [
        (files::SECONDED, marked(Mark::Seconded)),
        (files::EXEMPT, marked(Mark::Exempt)),
        (files::SUSPENDED, marked(Mark::Suspended)),
    ];
    let classes = [
        (words::OFFICIAL, standing(Standing::Official)),
        (words::PROBATIONARY, standing(Standing::Probationary)),
        (words::TEMPORARY, standing(Standing::Temporary)),
    ];
    let of = |(name, n): (Phrase, usize)| {
        (n > 0).then(|| format!("{} {}", scribe.say(name).to_lowercase(), words::count(scribe.lang, n)))
    };
    let classes: Vec<String> = classes.into_iter().filter_map(of).collect();
    let of_them: Vec<String> = of_them.into_iter().filter_map(of).collect();
    (all > 0).then(|| files::members_in_all(scribe.lang, all, &classes, &of_them).into())
}

fn classes(scribe: &Scribe<'_>) -> Vec<Point> {
    let of_standing = |standing: Standing, name: Phrase| {
        let all: Vec<&Attendee> =
            scribe.meeting.people().iter().filter(|one| one.person.standing == standing).collect();
        if all.is_empty() {
            return None;
        }
        let here: Vec<&Attendee> = all.iter().copied().filter(|one| one.was_here()).collect();
        let count = words::present_of(scribe.lang, scribe.say(name), here.len(), all.len());
        let by_name = match standing {
            Standing::Temporary | Standing::Guest => here,
            Standing::Official | Standing::Probationary => Vec::new(),
        };
        let under = by_name.iter().map(|one| scribe.with_role(&one.person.id).into()).collect();
        Some(Point { sentence: count.into(), under })
    };
    let all = [
        of_standing(Standing::Official, words::OFFICIAL),
        of_standing(Standing::Probationary, words::PROBATIONARY),
        of_standing(Standing::Temporary, words::TEMPORARY),
        of_standing(Standing::Guest, words::GUESTS),
    ];
    all.into_iter().flatten().collect()
}

/// The share of members present, and who is not counted in it.
fn share(scribe: &Scribe<'_>) -> Option<Point> {
    let (present, of) = scribe.meeting.share_present();
    if of == 0 {
        return None;
    }
    let exempt = scribe.meeting.people().iter().filter(|one| one.person.is_member() && one.person.is(Mark::Exempt));
    let exempt = scribe.everybody(exempt.map(|one| &one.person.id));
    let mut share = words::share_present(scribe.lang, present, of);
    if !exempt.is_empty() {
        share = format!("{share}, {}", words::not_counted(scribe.lang, &exempt));
    }
    Some(share.into())
}

/// What a list says of somebody; nothing where they do not belong into it.
type Told<'a> = &'a dyn Fn(&Attendee) -> Option<Words>;

fn exceptions(scribe: &Scribe<'_>) -> Vec<Point> {
    let name = |one: &Attendee| scribe.voice.person(&one.person.id);
    let late = |one: &Attendee| {
        let at = stay(one).late?;
        Some(Words::from(format!("{} ({})", name(one), words::at_time(scribe.lang, at.wall))))
    };
    let left = |one: &Attendee| {
        let (at, None) = *stay(one).away.last()? else { return None };
        Some(Words::from(format!("{} ({})", name(one), words::at_time(scribe.lang, at.wall))))
    };
    let away = |one: &Attendee| {
        let stay = stay(one);
        let times = stay
            .away
            .iter()
            .filter_map(|(left, back)| back.as_ref().map(|back| words::from_to(scribe.lang, left.wall, back.wall)));
        let times = times.collect::<Vec<_>>().join(", ");
        (!times.is_empty()).then(|| Words::from(format!("{} ({times})", name(one))))
    };
    let online = |one: &Attendee| (one.presence == Presence::Online).then(|| Words::from(name(one)));
    let absent = |one: &Attendee, presence: Presence, reason: Words| {
        (one.presence == presence).then(|| Words::from(format!("{}: ", name(one))).then(reason))
    };
    let why = |one: &Attendee| one.last_mark().and_then(|(_, _, reason)| reason.clone());
    let excused = |one: &Attendee| absent(one, Presence::Excused, Scribe::typed(why(one).as_deref()));
    let unexcused = |one: &Attendee| match why(one) {
        Some(said) => absent(one, Presence::Unexcused, said.into()),
        None => (one.presence == Presence::Unexcused).then(|| Words::from(name(one))),
    };
    let unmarked = |one: &Attendee| absent(one, Presence::Unmarked, Words::blank());
    let lists: [(Phrase, Told<'_>); 7] = [
        (words::LATE, &late),
        (words::LEFT_EARLY, &left),
        (words::AWAY, &away),
        (words::ONLINE, &online),
        (words::EXCUSED, &excused),
        (words::UNEXCUSED, &unexcused),
        (words::UNMARKED, &unmarked),
    ];
    let list = |(what, of): (Phrase, Told<'_>)| {
        let people: Vec<Words> = scribe.meeting.people().iter().filter_map(of).collect();
        let heading = words::so_many(scribe.lang, scribe.say(what), people.len());
        let under = people.iter().cloned().map(Into::into).collect();
        (!people.is_empty()).then(|| Point { sentence: heading.into(), under })
    };
    lists.into_iter().filter_map(list).collect()
}

fn offices(scribe: &Scribe<'_>) -> Vec<Point> {
    let held = |office: Office, name: Phrase| {
        let holder = scribe.meeting.holder(office).map(|who| scribe.with_role(who));
        Point::from(Words::from(scribe.say(name)).before(Scribe::typed(holder.as_deref())))
    };
    let mut points = vec![held(Office::Chair, words::CHAIR), held(Office::Minutes, words::MINUTE_TAKER)];
    let scored = match scribe.meeting.agenda().score {
        ScorePlan::Sheet(_) => true,
        ScorePlan::None(_) => false,
    };
    if scored && scribe.meeting.holder(Office::Score).is_some() {
        points.push(held(Office::Score, words::SCORE_FOLLOWER));
    }
    points
}

/// When somebody came late, and every time away with its end, as the marks stand.
#[derive(Default)]
struct Stay {
    late: Option<Moment>,
    away: Vec<(Moment, Option<Moment>)>,
}

fn stay(one: &Attendee) -> Stay {
    let mut stay = Stay::default();
    for (at, presence, _) in &one.marks {
        match (presence, stay.away.last_mut()) {
            (Presence::Unmarked | Presence::Excused | Presence::Unexcused, _) => stay = Stay::default(),
            (Presence::Left, Some((_, None))) | (Presence::Online, Some((_, Some(_))) | None) => {}
            (Presence::Left, Some((_, Some(_))) | None) => stay.away.push((*at, None)),
            (Presence::Present | Presence::Online | Presence::Late, Some((_, back @ None))) => *back = Some(*at),
            (Presence::Late, Some((_, Some(_))) | None) => stay.late = stay.late.or(Some(*at)),
            // A mark of presence over one of lateness mends it.
            (Presence::Present, Some((_, Some(_))) | None) => stay.late = None,
        }
    }
    stay
}
