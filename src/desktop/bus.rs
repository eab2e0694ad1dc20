//! Floor 5. As much of D-Bus as one question takes: connecting to a local socket, saying who asks, one call, its answer.
//!
//! A client of our own, for what there is does not fit: `dbus` needs a C library that fresh machines lack; `rustbus` stands still and
//! brings old versions of what is here already; `zbus` brings 22 crates, 1.8 MB and a runtime, and can open network sockets.

mod address;
pub mod wire;

use std::io;
use std::io::IoSliceMut;
use std::io::Write;
use std::mem::MaybeUninit;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::time::Duration;
use std::time::Instant;

use rustix::cmsg_space;
use rustix::net::RecvAncillaryBuffer;
use rustix::net::RecvAncillaryMessage;
use rustix::net::RecvFlags;
use rustix::net::recvmsg;
use rustix::process::geteuid;

pub use address::Address;
use wire::Call;
use wire::HEAD;
use wire::Verdict;

/// A line of the greeting is never longer.
const LONGEST_LINE: usize = 512;

/// An open bus. What it promised ends when it is dropped.
#[derive(Debug)]
pub struct Bus {
    stream: UnixStream,
    serial: u32,
    /// Descriptors that came with what was read last.
    handles: Vec<OwnedFd>,
}

/// A yes.
#[derive(Debug)]
pub struct Done {
    /// The number that the answer begins with, if it begins with one.
    pub number: Option<u32>,
    /// The descriptors that came with it.
    pub handles: Vec<OwnedFd>,
}

impl Bus {
    /// The first of these that answers in time.
    ///
    /// # Errors
    /// When none does.
    pub fn connect(addresses: &[Address], until: Instant) -> io::Result<Self> {
        let mut last = io::ErrorKind::NotFound.into();
        for address in addresses {
            match address.open().and_then(|stream| Self::greet(stream, until)) {
                Ok(bus) => return Ok(bus),
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    fn greet(stream: UnixStream, until: Instant) -> io::Result<Self> {
        let mut bus = Self { stream, serial: 0, handles: Vec::new() };
        // The number of the user, each of its digits written as a byte in hexadecimal; the bus compares it with what the system says.
        let who: String = geteuid().as_raw().to_string().chars().flat_map(|digit| ['3', digit]).collect();
        bus.write(format!("\0AUTH EXTERNAL {who}\r\n").as_bytes(), until)?;
        if !bus.line(until)?.starts_with(b"OK ") {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        // Where descriptors cannot be passed, the one call that needs it gets none.
        bus.write(b"NEGOTIATE_UNIX_FD\r\n", until)?;
        bus.line(until)?;
        bus.write(b"BEGIN\r\n", until)?;
        bus.call(
            &Call {
                destination: "org.freedesktop.DBus",
                path: "/org/freedesktop/DBus",
                interface: "org.freedesktop.DBus",
                member: "Hello",
                arguments: &[],
            },
            until,
        )?;
        Ok(bus)
    }

    /// Asks, and waits for the answer; what else comes is passed over.
    ///
    /// # Errors
    /// When the answer is no, or none comes in time.
    pub fn call(&mut self, call: &Call<'_>, until: Instant) -> io::Result<Done> {
        self.serial += 1;
        self.handles.clear();
        let message = wire::written(self.serial, call);
        self.write(&message, until)?;
        loop {
            let mut head = [0; HEAD];
            self.read(&mut head, until)?;
            let whole = wire::whole(&head).ok_or(io::ErrorKind::InvalidData)?;
            let mut message = head.to_vec();
            message.resize(whole, 0);
            self.read(&mut message[HEAD..], until)?;
            let handles = std::mem::take(&mut self.handles);
            let Some(answer) = wire::answer(&message).filter(|answer| answer.to == self.serial) else { continue };
            return match answer.verdict {
                Verdict::Done => Ok(Done { number: answer.number, handles }),
                Verdict::Failed => Err(io::ErrorKind::Other.into()),
            };
        }
    }

    fn write(&mut self, bytes: &[u8], until: Instant) -> io::Result<()> {
        self.stream.set_write_timeout(Some(left(until)?))?;
        self.stream.write_all(bytes)
    }

    /// Up to the end of a line of the greeting.
    fn line(&mut self, until: Instant) -> io::Result<Vec<u8>> {
        let mut line = Vec::new();
        while line.len() < LONGEST_LINE {
            let mut byte = [0];
            self.read(&mut byte, until)?;
            line.extend(byte);
            if line.ends_with(b"\r\n") {
                return Ok(line);
            }
        }
        Err(io::ErrorKind::InvalidData.into())
    }

    /// Reads all of it, with the descriptors that come along; no program that is started later has them.
    fn read(&mut self, mut bytes: &mut [u8], until: Instant) -> io::Result<()> {
        while !bytes.is_empty() {
            self.stream.set_read_timeout(Some(left(until)?))?;
            let mut space = [MaybeUninit::uninit(); cmsg_space!(ScmRights(4))];
            let mut beside = RecvAncillaryBuffer::new(&mut space);
            let into = &mut [IoSliceMut::new(bytes)];
            let read = match recvmsg(&self.stream, into, &mut beside, RecvFlags::CMSG_CLOEXEC) {
                Err(rustix::io::Errno::INTR) => continue,
                read => read?.bytes,
            };
            for message in beside.drain() {
                if let RecvAncillaryMessage::ScmRights(handles) = message {
                    self.handles.extend(handles);
                }
            }
            if read == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            bytes = &mut bytes[read..];
        }
        Ok(())
    }
}

/// How long may still be waited.
fn left(until: Instant) -> io::Result<Duration> {
    let left = until.saturating_duration_since(Instant::now());
    if left.is_zero() { Err(io::ErrorKind::TimedOut.into()) } else { Ok(left) }
}
