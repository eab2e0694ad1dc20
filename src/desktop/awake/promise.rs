//! Floor 5. Who is asked to keep the machine awake, and what was promised: the desktop on the person's bus, the system on its own.

use std::os::fd::OwnedFd;
use std::time::Duration;
use std::time::Instant;

use crate::console::ready::Awake;
use crate::desktop::bus::Address;
use crate::desktop::bus::Bus;
use crate::desktop::bus::wire::Call;
use crate::desktop::bus::wire::Value;

/// Where the desktop can be asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Buses {
    /// The person's own bus: the screen saver is asked there.
    pub session: Vec<Address>,
    /// The machine's bus: what lets it sleep is asked there.
    pub system: Vec<Address>,
}

impl Buses {
    /// Those of this process.
    pub fn of_this_process() -> Self {
        let said = |name: &str| std::env::var_os(name);
        Self { session: Address::of_session(&said), system: Address::of_system(&said) }
    }
}

/// What the desktop shows of who keeps it awake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The program.
    pub who: String,
    /// Why.
    pub why: String,
}

/// Each bus has so long for all that it is asked.
const PATIENCE: Duration = Duration::from_secs(3);
/// Giving a promise back is a courtesy: it ends with the connection anyway.
const COURTESY: Duration = Duration::from_millis(500);
/// Neither suspend nor an idle screen, in the words of the session manager.
const SUSPEND_AND_IDLE: u32 = 4 | 8;

/// A service that keeps the machine awake when it is asked.
#[derive(Clone, Copy, Debug)]
struct Service {
    name: &'static str,
    path: &'static str,
    interface: &'static str,
    shape: Shape,
    over: &'static str,
    promises: Awake,
}

#[derive(Clone, Copy, Debug)]
enum Shape {
    /// Who and why.
    Plain,
    /// Who, no window, why, what not.
    Flags,
}

const SCREEN_SAVER: Service = Service {
    name: "org.freedesktop.ScreenSaver",
    path: "/org/freedesktop/ScreenSaver",
    interface: "org.freedesktop.ScreenSaver",
    shape: Shape::Plain,
    over: "UnInhibit",
    promises: Awake::Promised,
};

/// The usual ones, the most telling first. Some keep their screen saver under a shorter path.
const SERVICES: [Service; 4] = [
    SCREEN_SAVER,
    Service { path: "/ScreenSaver", ..SCREEN_SAVER },
    Service {
        name: "org.gnome.SessionManager",
        path: "/org/gnome/SessionManager",
        interface: "org.gnome.SessionManager",
        shape: Shape::Flags,
        over: "Uninhibit",
        promises: Awake::Promised,
    },
    Service {
        name: "org.freedesktop.PowerManagement",
        path: "/org/freedesktop/PowerManagement/Inhibit",
        interface: "org.freedesktop.PowerManagement.Inhibit",
        shape: Shape::Plain,
        over: "UnInhibit",
        promises: Awake::SleepOnly,
    },
];

impl Service {
    fn call<'a>(&self, member: &'a str, arguments: &'a [Value<'a>]) -> Call<'a> {
        Call { destination: self.name, path: self.path, interface: self.interface, member, arguments }
    }

    /// The number by which the promise is given back.
    fn promise(&self, bus: &mut Bus, said: &Said, until: Instant) -> Option<u32> {
        let (who, why) = (Value::Text(&said.who), Value::Text(&said.why));
        let done = match self.shape {
            Shape::Plain => bus.call(&self.call("Inhibit", &[who, why]), until),
            Shape::Flags => {
                let all = [who, Value::Number(0), why, Value::Number(SUSPEND_AND_IDLE)];
                bus.call(&self.call("Inhibit", &all), until)
            }
        };
        done.ok()?.number
    }
}

/// What was promised, and the connections that it lasts as long as.
#[derive(Debug)]
pub struct Held {
    session: Option<(Bus, Service, u32)>,
    /// The machine sleeps again once this is closed.
    sleep: Option<OwnedFd>,
}

impl Held {
    pub fn ask(buses: &Buses, said: &Said) -> Self {
        Self { session: of_session(buses, said), sleep: of_system(buses, said) }
    }

    pub fn awake(&self) -> Awake {
        match (&self.session, &self.sleep) {
            (Some((_, service, _)), None) => service.promises,
            (Some((_, service, _)), Some(_)) if service.promises == Awake::Promised => Awake::Promised,
            (Some(_) | None, Some(_)) => Awake::SleepOnly,
            (None, None) => Awake::No,
        }
    }

    pub fn give_back(self) {
        if let Some((mut bus, service, number)) = self.session {
            let arguments = [Value::Number(number)];
            let over = service.call(service.over, &arguments);
            let _ = bus.call(&over, Instant::now() + COURTESY);
        }
    }
}

fn of_session(buses: &Buses, said: &Said) -> Option<(Bus, Service, u32)> {
    let until = Instant::now() + PATIENCE;
    let mut bus = Bus::connect(&buses.session, until).ok()?;
    let promised = SERVICES.iter().find_map(|one| Some((*one, one.promise(&mut bus, said, until)?)));
    promised.map(|(service, number)| (bus, service, number))
}

fn of_system(buses: &Buses, said: &Said) -> Option<OwnedFd> {
    let until = Instant::now() + PATIENCE;
    let mut bus = Bus::connect(&buses.system, until).ok()?;
    // Some machines let a person hold up less than both.
    ["idle:sleep", "sleep"].into_iter().find_map(|what| {
        let arguments = [what, &said.who, &said.why, "block"].map(Value::Text);
        let call = Call {
            destination: "org.freedesktop.login1",
            path: "/org/freedesktop/login1",
            interface: "org.freedesktop.login1.Manager",
            member: "Inhibit",
            arguments: &arguments,
        };
        bus.call(&call, until).ok()?.handles.pop()
    })
}
