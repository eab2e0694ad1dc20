//! What time it is in a meeting, from readings that are made up.

use std::sync::Arc;
use std::sync::Mutex;

use chrono::DateTime;
use chrono::Duration;
use chrono::FixedOffset;
use nhip::clock::Clock;
use nhip::clock::Source;
use nhip::clock::Tick;
use nhip::clock::kind_of;
use nhip::clock::machine;
use nhip::clock::starting_stamp;
use nhip::meeting::time::Stamp;
use nhip::meeting::words::ClockKind;
use nhip::meeting::words::Entry;
use nhip::meeting::words::Event;

use crate::room::at;
use crate::room::created;
use crate::room::note;
use crate::room::opened;
use crate::room::wall;

#[derive(Debug)]
struct Hands {
    boot_id: &'static str,
    tick: Mutex<Tick>,
}

impl Hands {
    fn new(boot_id: &'static str, boot_ms: i64, secs: i64) -> Arc<Self> {
        Arc::new(Self { boot_id, tick: Mutex::new(Tick { boot_ms, wall: at(secs).wall }) })
    }

    fn turn(&self, boot_ms: i64, wall_ms: i64) {
        let mut tick = self.tick.lock().unwrap();
        tick.boot_ms += boot_ms;
        tick.wall += Duration::milliseconds(wall_ms);
    }
}

impl Source for Hands {
    fn tick(&self) -> Tick {
        *self.tick.lock().unwrap()
    }

    fn boot_id(&self) -> &str {
        self.boot_id
    }
}

/// Begun when the boot clock of `boot` showed 50 s; the last press 100 s later.
fn left(kind: ClockKind) -> Vec<Entry> {
    let events = vec![Event::Created(Box::new(created(kind))), opened("boot", 50_000, 0)];
    vec![Entry { seq: 1, at: at(0), events }, note(2, 100)]
}

fn shows(clock: &Clock) -> (i64, DateTime<FixedOffset>) {
    let now = clock.now();
    (now.t.ms(), now.wall)
}

#[test]
fn stamps_follow_the_boot_clock_whatever_the_wall_clock_does() {
    let hands = Hands::new("boot", 7_000, 0);
    let clock = Clock::begin(ClockKind::Real, hands.clone());
    assert_eq!((shows(&clock), clock.start()), ((0, wall()), at(0)));
    hands.turn(1500, 1500);
    assert_eq!(shows(&clock), (1500, wall() + Duration::milliseconds(1500)));
    hands.turn(600_000, -3_600_000);
    assert_eq!(clock.now().t, Stamp::from_ms(601_500));
    hands.turn(-5000, 0);
    assert_eq!(clock.now().t, Stamp::from_ms(601_500), "a stamp fell");
}

#[test]
fn what_passed_while_nobody_was_there_has_passed() {
    // 400 s after line 1 by the boot clock; somebody has set the wall clock back an hour.
    let hands = Hands::new("boot", 450_000, -3200);
    let clock = Clock::go_on(&left(ClockKind::Real), None, hands.clone());
    assert_eq!(shows(&clock), (400_000, at(-3200).wall));
    hands.turn(2000, 2000);
    assert_eq!(clock.now().t, Stamp::from_ms(402_000));
}

#[test]
fn after_a_restart_of_the_machine_the_wall_clock_says_how_long_and_never_a_negative_time() {
    let stamp = |boot_id, boot_ms, secs| {
        let hands = Hands::new(boot_id, boot_ms, secs);
        starting_stamp(&left(ClockKind::Real), &hands.tick(), hands.boot_id()).ms()
    };
    assert_eq!(stamp("other boot", 9_000, 520), 520_000);
    assert_eq!(stamp("other boot", 9_000, 40), 100_000, "the wall clock was set back");
    assert_eq!(stamp("boot", 60_000, 520), 100_000, "stamps never fall");
    assert_eq!(stamp("boot", 1_000, 520), 520_000, "a boot clock that fell is not the same one");
    assert_eq!(starting_stamp(&[], &Hands::new("boot", 1, 1).tick(), "boot"), Stamp::ZERO);
}

#[test]
fn what_a_screen_has_shown_is_not_taken_back_by_a_wall_clock_that_was_set_back() {
    let seen = Some(Stamp::from_ms(340_000));
    let back = Clock::go_on(&left(ClockKind::Real), seen, Hands::new("other boot", 9_000, -3600));
    assert_eq!(back.now().t, Stamp::from_ms(340_000));
    let on = Clock::go_on(&left(ClockKind::Real), seen, Hands::new("other boot", 9_000, 520));
    assert_eq!(on.now().t, Stamp::from_ms(520_000), "a wall clock that goes on says how long");
    let practice = Clock::go_on(&left(ClockKind::Rehearsal { speed: 10 }), seen, Hands::new("boot", 9_000_000, 520));
    assert_eq!(practice.now().t, Stamp::from_ms(100_000), "practice goes on from where it stopped");
}

#[test]
fn suspend_counts_and_no_step_of_the_wall_clock_moves_a_stamp() {
    let hands = Hands::new("boot", 7_000, 0);
    let clock = Clock::begin(ClockKind::Real, hands.clone());
    let mut passed = 0;
    // Ten minutes of sleep; steps of an hour and of two seconds; midnight; the hours that come twice and not at all.
    for (boot, wall) in [
        (600_000, 600_000),
        (1000, 3_601_000),
        (1000, -3_599_000),
        (1000, 3000),
        (1000, -1000),
        (36_000_000, 36_000_000),
        (0, 3_600_000),
    ] {
        hands.turn(boot, wall);
        passed += boot;
        assert_eq!(clock.now().t, Stamp::from_ms(passed));
    }
}

#[test]
fn the_newest_opening_counts() {
    let mut entries = left(ClockKind::Real);
    entries.push(Entry { seq: 3, at: at(300), events: vec![opened("second boot", 20_000, 300)] });
    let clock = Clock::go_on(&entries, None, Hands::new("second boot", 25_000, 5000));
    assert_eq!(clock.now().t, Stamp::from_ms(305_000));
    let clock = Clock::go_on(&entries, None, Hands::new("boot", 900_000, 310));
    assert_eq!(clock.now().t, Stamp::from_ms(310_000));
}

#[test]
fn the_room_shows_the_same_stamp_as_the_console() {
    for kind in [ClockKind::Real, ClockKind::Rehearsal { speed: 10 }] {
        let hands = Hands::new("boot", 1_000_000, 9000);
        let console = Clock::go_on(&left(kind), None, hands.clone());
        let now = console.now();
        let mut entries = left(kind);
        entries.push(Entry { seq: 3, at: now, events: vec![console.opened(now, Some(Stamp::from_ms(120_000)))] });
        hands.turn(3300, 3300);
        let room = Clock::follow(&entries, hands.clone());
        assert_eq!(room.now(), console.now());
        hands.turn(123_456, 123_456);
        assert_eq!(room.now(), console.now());
    }
}

#[test]
fn an_opening_says_what_the_boot_clock_showed_at_its_own_stamp() {
    let hands = Hands::new("boot", 50_000, 0);
    let clock = Clock::begin(ClockKind::Real, hands.clone());
    hands.turn(3000, 3000);
    let press = clock.now();
    hands.turn(40, 40);
    let opened = clock.opened(press, Some(Stamp::from_ms(9_000_000)));
    let Event::Opened { boot_id, boot_ms, wall, seen_ms, format, .. } = opened else { panic!("{opened:?}") };
    assert_eq!((boot_id.as_str(), boot_ms, wall, seen_ms, format), ("boot", 53_000, press.wall, Some(3000), 1));
}

#[test]
fn practice_runs_faster_and_goes_on_from_where_it_stopped() {
    let kind = ClockKind::Rehearsal { speed: 10 };
    assert_eq!(kind_of(&left(kind)), kind);
    let hands = Hands::new("boot", 999_000_000, 90_000);
    let clock = Clock::go_on(&left(kind), None, hands.clone());
    assert_eq!(clock.now(), at(100));
    hands.turn(1500, 1500);
    assert_eq!(clock.now(), at(115));
}

#[test]
fn a_scripts_clock_stands_until_it_is_set_and_never_goes_back() {
    let mut clock = Clock::go_on(&left(ClockKind::Script), None, Hands::new("boot", 1, 1));
    assert_eq!(clock.now(), at(100));
    assert_eq!(clock.set(at(190).wall), Ok(at(190)));
    assert!(clock.set(at(189).wall).is_err());
    assert_eq!(clock.now(), at(190));
    assert_eq!(Clock::follow(&left(ClockKind::Script), Hands::new("boot", 1, 1)).now(), at(100));
}

#[test]
fn this_machine_has_both_clocks() {
    let machine = machine();
    let (one, other) = (machine.tick(), machine.tick());
    assert!(other.boot_ms >= one.boot_ms && !machine.boot_id().is_empty());
    assert_eq!(one.wall.timestamp_subsec_nanos() % 1_000_000, 0);
}
