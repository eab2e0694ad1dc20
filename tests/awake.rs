//! The desktop is asked not to sleep: what it is asked, what its answers mean, and that nothing it does can stop a meeting. No real bus
//! is spoken to: each test has one of its own on a socket in its folder.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "awake/bus.rs"]
mod bus;

use std::path::Path;
use std::path::PathBuf;
use std::sync::mpsc::channel;
use std::time::Duration;
use std::time::Instant;

use nhip::console::ready::Awake;
use nhip::desktop::awake::Buses;
use nhip::desktop::awake::Keeper;
use nhip::desktop::awake::Said;
use nhip::desktop::bus::Address;

use bus::Bus;
use bus::Heard;
use bus::Manners;
use bus::Reply;

fn buses(session: Option<PathBuf>, system: Option<PathBuf>) -> Buses {
    let one = |path: Option<PathBuf>| path.map(Address::Path).into_iter().collect();
    Buses { session: one(session), system: one(system) }
}

/// Asks, and waits for the answer.
fn asks(buses: Buses) -> (Keeper, Awake) {
    let (heard, wait) = channel();
    let said = Said { who: "Nhịp".to_owned(), why: "Buổi họp".to_owned() };
    let keeper = Keeper::ask(buses, said, move || heard.send(()).unwrap());
    wait.recv_timeout(Duration::from_secs(30)).expect("an answer, whatever it is");
    let awake = keeper.answer().expect("the answer is there when it is said to be");
    (keeper, awake)
}

fn call(service: &str, path: &str, method: &str, values: &[&str]) -> Heard {
    let values = values.iter().map(|value| (*value).to_owned()).collect();
    Heard::Call(service.to_owned(), path.to_owned(), method.to_owned(), values)
}

fn screen_saver(method: &str, values: &[&str]) -> Heard {
    let name = format!("org.freedesktop.ScreenSaver.{method}");
    call("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", &name, values)
}

fn session(folder: &Path, manners: Manners) -> (Bus, Buses) {
    let socket = folder.join("bus");
    (Bus::at(&socket, manners), buses(Some(socket), None))
}

#[test]
fn the_screen_saver_is_asked_first_and_its_promise_is_given_back_at_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let (bus, there) = session(folder.path(), |_, _| Reply::Among(4711));
    let (keeper, awake) = asks(there);
    assert_eq!(awake, Awake::Promised);
    assert_eq!(bus.next(), screen_saver("Inhibit", &["Nhịp", "Buổi họp"]));
    assert_eq!(keeper.answer(), None, "it is said once");
    drop(keeper);
    assert_eq!(bus.next(), screen_saver("UnInhibit", &["4711"]));
    assert_eq!(bus.next(), Heard::Gone);
}

#[test]
fn where_one_says_no_the_next_of_the_usual_ones_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let (bus, there) =
        session(folder.path(), |path, _| if path.starts_with("/org/gnome") { Reply::BigEnd(9) } else { Reply::No });
    let (keeper, awake) = asks(there);
    assert_eq!(awake, Awake::Promised);
    let name = "org.freedesktop.ScreenSaver";
    assert_eq!(bus.next(), screen_saver("Inhibit", &["Nhịp", "Buổi họp"]));
    assert_eq!(bus.next(), call(name, "/ScreenSaver", &format!("{name}.Inhibit"), &["Nhịp", "Buổi họp"]));
    let (name, path) = ("org.gnome.SessionManager", "/org/gnome/SessionManager");
    assert_eq!(bus.next(), call(name, path, &format!("{name}.Inhibit"), &["Nhịp", "0", "Buổi họp", "12"]));
    drop(keeper);
    assert_eq!(bus.next(), call(name, path, &format!("{name}.Uninhibit"), &["9"]));
}

#[test]
fn the_machine_is_asked_too_and_its_file_is_closed_at_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("system");
    let system = Bus::at(&socket, |_, _| Reply::File);
    let (keeper, awake) = asks(buses(None, Some(socket)));
    assert_eq!(awake, Awake::SleepOnly, "of the screen saver nobody has said anything");
    let (path, method) = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager.Inhibit");
    let asked = call("org.freedesktop.login1", path, method, &["idle:sleep", "Nhịp", "Buổi họp", "block"]);
    assert_eq!(system.next(), asked);
    assert_eq!(system.next(), Heard::Gone, "the file alone holds the promise");
    drop(keeper);
}

#[test]
fn power_management_alone_promises_nothing_of_the_screen_saver() {
    let folder = tempfile::tempdir().unwrap();
    let (_bus, there) =
        session(folder.path(), |path, _| if path.contains("PowerManagement") { Reply::Number(1) } else { Reply::No });
    assert_eq!(asks(there).1, Awake::SleepOnly);
}

#[test]
fn without_a_bus_or_with_one_that_says_no_a_person_is_told() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(asks(Buses::default()).1, Awake::No);
    assert_eq!(asks(buses(Some(folder.path().join("nothing")), Some(folder.path().to_owned()))).1, Awake::No);
    let (_bus, there) = session(folder.path(), |_, _| Reply::No);
    assert_eq!(asks(there).1, Awake::No);
}

#[test]
fn a_bus_that_is_silent_or_talks_rubbish_is_waited_for_a_few_seconds_and_never_by_the_meeting() {
    for manners in [(|_, _| Reply::Silence) as Manners, |_, _| Reply::Rubbish, |_, _| Reply::File] {
        let folder = tempfile::tempdir().unwrap();
        let (_bus, there) = session(folder.path(), manners);
        let before = Instant::now();
        let said = Said { who: String::new(), why: String::new() };
        drop(Keeper::ask(there.clone(), said, || ()));
        assert!(before.elapsed() < Duration::from_secs(1), "asking is handing over");
        assert_eq!(asks(there).1, Awake::No);
    }
}
