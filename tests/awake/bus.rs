//! A pretended bus on a socket in a folder of the test: it greets as the real one does, writes down what it is asked, and answers as told.

use std::io::IoSlice;
use std::io::Read;
use std::io::Write;
use std::mem::MaybeUninit;
use std::os::fd::AsFd;
use std::os::unix::net::UnixListener;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use rustix::cmsg_space;
use rustix::net::SendAncillaryBuffer;
use rustix::net::SendAncillaryMessage;
use rustix::net::SendFlags;
use rustix::net::sendmsg;

/// Whatever is waited for comes far sooner; only a loaded machine needs so long.
const PATIENCE: Duration = Duration::from_secs(30);

/// What happened on the bus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// A call: service, object, `interface.method`, and the texts and numbers that came with it.
    Call(String, String, String, Vec<String>),
    /// The connection is closed.
    Gone,
}

/// How a call is answered.
#[derive(Clone, Copy, Debug)]
pub enum Reply {
    /// With a number.
    Number(u32),
    /// With a number, the big end first.
    BigEnd(u32),
    /// With an open file.
    File,
    /// No such service.
    No,
    /// Not at all.
    Silence,
    /// With bytes that are no message.
    Rubbish,
    /// With signals of other matters first, then a number.
    Among(u32),
}

/// Which call is answered how: by the end of the object's path and the method.
pub type Manners = fn(path: &str, method: &str) -> Reply;

pub struct Bus {
    heard: Receiver<Heard>,
}

impl Bus {
    /// A bus that listens here.
    pub fn at(socket: &Path, manners: Manners) -> Self {
        let listener = UnixListener::bind(socket).unwrap();
        let (tell, heard) = channel();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let tell = tell.clone();
                thread::spawn(move || {
                    serve(stream, manners, &tell);
                    tell.send(Heard::Gone).ok();
                });
            }
        });
        Self { heard }
    }

    /// What happened next.
    pub fn next(&self) -> Heard {
        self.heard.recv_timeout(PATIENCE).expect("something happens on the bus")
    }
}

fn line(stream: &mut UnixStream) -> Option<String> {
    let mut line = Vec::new();
    while !line.ends_with(b"\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).ok()?;
        line.push(byte[0]);
    }
    Some(String::from_utf8(line).unwrap().trim_end().to_owned())
}

fn serve(mut stream: UnixStream, manners: Manners, tell: &Sender<Heard>) -> Option<()> {
    let mut nul = [9];
    stream.read_exact(&mut nul).ok()?;
    assert_eq!(nul, [0], "the first byte carries who is there");
    let who = rustix::process::geteuid().as_raw().to_string();
    let hex: String = who.chars().flat_map(|digit| ['3', digit]).collect();
    assert_eq!(line(&mut stream)?, format!("AUTH EXTERNAL {hex}"));
    stream.write_all(b"OK 0123456789abcdef0123456789abcdef\r\n").ok()?;
    assert_eq!(line(&mut stream)?, "NEGOTIATE_UNIX_FD");
    stream.write_all(b"AGREE_UNIX_FD\r\n").ok()?;
    assert_eq!(line(&mut stream)?, "BEGIN");
    loop {
        let call = Asked::read(&mut stream)?;
        assert_eq!(call.flags & 2, 2, "nothing is started for it");
        let method = call.member.clone();
        if method == "Hello" {
            answer(&stream, Reply::Among(0), call.serial)?;
            continue;
        }
        let reply = manners(&call.path, &method);
        let name = format!("{}.{method}", call.interface);
        tell.send(Heard::Call(call.destination, call.path, name, call.values)).ok()?;
        answer(&stream, reply, call.serial)?;
    }
}

struct Asked {
    flags: u8,
    serial: u32,
    path: String,
    interface: String,
    member: String,
    destination: String,
    values: Vec<String>,
}

impl Asked {
    fn read(stream: &mut UnixStream) -> Option<Self> {
        let mut head = [0; 16];
        stream.read_exact(&mut head).ok()?;
        assert_eq!((head[0], head[1], head[3]), (b'l', 1, 1), "a call, the little end first");
        let number = |bytes: &[u8], at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
        let fields = number(&head, 12);
        let body = number(&head, 4);
        let mut rest = vec![0; fields.next_multiple_of(8) + body];
        stream.read_exact(&mut rest).ok()?;
        let text = |at: usize| {
            let end = at + 4 + number(&rest, at);
            assert_eq!(rest[end], 0, "a text ends with a nought");
            (String::from_utf8(rest[at + 4..end].to_vec()).unwrap(), end + 1)
        };
        let mut asked = Self {
            flags: head[2],
            serial: u32::from_le_bytes(head[8..12].try_into().unwrap()),
            path: String::new(),
            interface: String::new(),
            member: String::new(),
            destination: String::new(),
            values: Vec::new(),
        };
        let mut kinds = String::new();
        let mut at = 0;
        while at < fields {
            at = at.next_multiple_of(8);
            let code = rest[at];
            assert_eq!((rest[at + 1], rest[at + 3]), (1, 0), "one kind, and a nought");
            if code == 8 {
                let length = usize::from(rest[at + 4]);
                kinds = String::from_utf8(rest[at + 5..at + 5 + length].to_vec()).unwrap();
                at += 6 + length;
                continue;
            }
            let (value, after) = text(at + 4);
            match code {
                1 => asked.path = value,
                2 => asked.interface = value,
                3 => asked.member = value,
                6 => asked.destination = value,
                other => panic!("a field {other}"),
            }
            at = after;
        }
        let mut at = fields.next_multiple_of(8);
        for kind in kinds.chars() {
            at = at.next_multiple_of(4);
            if kind == 's' {
                let (value, after) = text(at);
                asked.values.push(value);
                at = after;
            } else {
                assert_eq!(kind, 'u');
                asked.values.push(number(&rest, at).to_string());
                at += 4;
            }
        }
        assert_eq!(at, rest.len(), "nothing is left over");
        Some(asked)
    }
}

fn message(kind: u8, fields: &[u8], body: &[u8], big: bool) -> Vec<u8> {
    let number = |number: usize| {
        let number = u32::try_from(number).unwrap();
        if big { number.to_be_bytes() } else { number.to_le_bytes() }
    };
    let mut message = vec![if big { b'B' } else { b'l' }, kind, 1, 1];
    for part in [number(body.len()), number(7), number(fields.len())] {
        message.extend(part);
    }
    message.extend(fields);
    message.resize(message.len().next_multiple_of(8), 0);
    message.extend(body);
    message
}

/// "to this call", who says it, and one number behind.
fn fields(serial: u32, kind: u8, big: bool) -> Vec<u8> {
    let number = |number: u32| if big { number.to_be_bytes() } else { number.to_le_bytes() };
    let mut fields = vec![5, 1, b'u', 0];
    fields.extend(number(serial));
    fields.extend([7, 1, b's', 0]);
    fields.extend(number(4));
    fields.extend(b":1.1\0\0\0\0");
    fields.extend([8, 1, b'g', 0, 1, kind, 0]);
    fields
}

fn answer(stream: &UnixStream, reply: Reply, serial: u32) -> Option<()> {
    let mut out = stream;
    let done = |number: u32| message(2, &fields(serial, b'u', false), &number.to_le_bytes(), false);
    let bytes = match reply {
        Reply::Number(number) => done(number),
        Reply::BigEnd(number) => message(2, &fields(serial, b'u', true), &number.to_be_bytes(), true),
        Reply::Among(number) => {
            let signal = message(4, &fields(serial, b'u', false), &77_u32.to_le_bytes(), false);
            let other = message(2, &fields(serial + 40, b'u', false), &78_u32.to_le_bytes(), false);
            [signal, other, done(number)].concat()
        }
        Reply::No => message(3, &fields(serial, b'u', false), &1_u32.to_le_bytes(), false),
        Reply::Silence => return Some(()),
        Reply::Rubbish => vec![b'?'; 64],
        Reply::File => {
            let bytes = message(2, &fields(serial, b'h', false), &0_u32.to_le_bytes(), false);
            let file = std::fs::File::open("/dev/null").unwrap();
            let mut space = [MaybeUninit::uninit(); cmsg_space!(ScmRights(1))];
            let mut beside = SendAncillaryBuffer::new(&mut space);
            let handles = [file.as_fd()];
            assert!(beside.push(SendAncillaryMessage::ScmRights(&handles)));
            sendmsg(stream, &[IoSlice::new(&bytes)], &mut beside, SendFlags::empty()).ok()?;
            return Some(());
        }
    };
    out.write_all(&bytes).ok()
}
