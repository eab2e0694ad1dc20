//! Floor 5. Where a bus listens: sockets of this machine, and nothing else. Addresses over a network are no addresses here.

use std::ffi::OsStr;
use std::ffi::OsString;
use std::io;
use std::os::linux::net::SocketAddrExt;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::ffi::OsStringExt;
use std::os::unix::net::SocketAddr;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;

/// A socket of this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// One that lies among the files.
    Path(PathBuf),
    /// One that has a name only.
    Abstract(Vec<u8>),
}

/// Where the system's bus lies unless another place is said.
const SYSTEM: &str = "/run/dbus/system_bus_socket";

impl Address {
    /// Those of the person's bus, the first to be tried first.
    pub fn of_session(said: &dyn Fn(&str) -> Option<OsString>) -> Vec<Self> {
        match said("DBUS_SESSION_BUS_ADDRESS").filter(|said| !said.is_empty()) {
            Some(said) => Self::all(&said),
            None => {
                let run = said("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|run| run.is_absolute());
                run.map(|run| Self::Path(run.join("bus"))).into_iter().collect()
            }
        }
    }

    /// Those of the machine's bus.
    pub fn of_system(said: &dyn Fn(&str) -> Option<OsString>) -> Vec<Self> {
        match said("DBUS_SYSTEM_BUS_ADDRESS").filter(|said| !said.is_empty()) {
            Some(said) => Self::all(&said),
            None => vec![Self::Path(PathBuf::from(SYSTEM))],
        }
    }

    /// What an address says, such as `unix:path=/run/user/1000/bus,guid=…;unix:abstract=…`; what is no local socket is left out.
    fn all(said: &OsStr) -> Vec<Self> {
        said.as_bytes().split(|byte| *byte == b';').filter_map(Self::one).collect()
    }

    fn one(said: &[u8]) -> Option<Self> {
        let pairs = said.strip_prefix(b"unix:")?;
        pairs.split(|byte| *byte == b',').find_map(|pair| {
            if let Some(path) = pair.strip_prefix(b"path=") {
                let path = PathBuf::from(OsString::from_vec(unescaped(path)?));
                path.is_absolute().then_some(Self::Path(path))
            } else {
                let name = unescaped(pair.strip_prefix(b"abstract=")?)?;
                (!name.is_empty()).then_some(Self::Abstract(name))
            }
        })
    }

    /// Opens it.
    pub fn open(&self) -> io::Result<UnixStream> {
        match self {
            Self::Path(path) => UnixStream::connect(path),
            Self::Abstract(name) => UnixStream::connect_addr(&SocketAddr::from_abstract_name(name)?),
        }
    }
}

/// `%20` is a blank.
fn unescaped(said: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = said.iter().copied();
    let mut plain = Vec::with_capacity(said.len());
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
            let (high, low) = (digit(bytes.next()?)?, digit(bytes.next()?)?);
            plain.push((high << 4) | low);
        } else {
            plain.push(byte);
        }
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(said: &'static [(&'static str, &'static str)]) -> Vec<Address> {
        Address::of_session(&|name| said.iter().find(|(one, _)| *one == name).map(|(_, value)| (*value).into()))
    }

    #[test]
    fn only_sockets_of_this_machine_are_addresses() {
        let path = |path: &str| Address::Path(PathBuf::from(path));
        let bus = |said| session(said);
        assert_eq!(
            bus(&[("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/user/1/bus,guid=ab")]),
            [path("/run/user/1/bus")]
        );
        assert_eq!(
            bus(&[("DBUS_SESSION_BUS_ADDRESS", "tcp:host=1.2.3.4,port=9;unix:guid=1,path=/a%20b")]),
            [path("/a b")]
        );
        let named = Address::Abstract(b"/tmp/dbus-x".to_vec());
        assert_eq!(bus(&[("DBUS_SESSION_BUS_ADDRESS", "unix:abstract=/tmp/dbus-x")]), [named]);
        for no in [
            "tcp:host=localhost,port=1",
            "nonce-tcp:host=a",
            "unixexec:path=/bin/sh,argv1=-c",
            "launchd:env=A",
            "autolaunch:",
            "unix:path=relative",
            "unix:path=/a%2",
            "unix:abstract=",
            "unix:tmpdir=/tmp",
            "path=/run/bus",
            ";;",
        ] {
            let said = Address::of_session(&|name| (name == "DBUS_SESSION_BUS_ADDRESS").then(|| no.into()));
            assert_eq!(said, [], "{no}");
        }
    }

    #[test]
    fn where_nothing_is_said_the_bus_lies_in_the_persons_folder() {
        assert_eq!(session(&[("XDG_RUNTIME_DIR", "/run/user/7")]), [Address::Path(PathBuf::from("/run/user/7/bus"))]);
        assert_eq!(session(&[("XDG_RUNTIME_DIR", "here")]), []);
        assert_eq!(session(&[]), []);
        assert_eq!(Address::of_system(&|_| None), [Address::Path(PathBuf::from(SYSTEM))]);
    }
}
