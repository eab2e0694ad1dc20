//! Floor 5. The bytes of D-Bus messages: a method call is written, an answer is read, all else is passed over. The format is that of
//! the D-Bus specification 0.43, "Message Protocol".

/// A value that a call hands over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// `s`.
    Text(&'a str),
    /// `u`.
    Number(u32),
}

/// What is asked, and of whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call<'a> {
    /// The name of the service.
    pub destination: &'a str,
    /// The object.
    pub path: &'a str,
    /// Its interface.
    pub interface: &'a str,
    /// The method.
    pub member: &'a str,
    /// In order.
    pub arguments: &'a [Value<'a>],
}

/// What came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// To which of the calls.
    pub to: u32,
    /// Yes or no.
    pub verdict: Verdict,
    /// The number that the answer begins with, if it begins with one.
    pub number: Option<u32>,
}

/// Whether it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It was.
    Done,
    /// The service, or the bus itself, said no.
    Failed,
}

/// Bytes from which the length of a message is known.
pub const HEAD: usize = 16;
/// A longer message is nothing that was asked for.
const LONGEST: usize = 64 * 1024;

/// Only those that run already are asked; nothing is started for it.
const NO_AUTO_START: u8 = 2;
const CALL: u8 = 1;
const RETURN: u8 = 2;
const ERROR: u8 = 3;
const PATH: u8 = 1;
const INTERFACE: u8 = 2;
const MEMBER: u8 = 3;
const REPLY_SERIAL: u8 = 5;
const DESTINATION: u8 = 6;
const SIGNATURE: u8 = 8;

/// The bytes of a call.
pub fn written(serial: u32, call: &Call<'_>) -> Vec<u8> {
    let mut body = Pen::default();
    let mut signature = String::new();
    for value in call.arguments {
        match value {
            Value::Text(text) => {
                signature.push('s');
                body.text(text);
            }
            Value::Number(number) => {
                signature.push('u');
                body.number(*number);
            }
        }
    }
    let mut fields = Pen::default();
    fields.field(PATH, "o", call.path);
    fields.field(INTERFACE, "s", call.interface);
    fields.field(MEMBER, "s", call.member);
    fields.field(DESTINATION, "s", call.destination);
    if !signature.is_empty() {
        fields.field(SIGNATURE, "g", &signature);
    }
    let mut message = Pen(vec![b'l', CALL, NO_AUTO_START, 1]);
    message.number(length(&body.0));
    message.number(serial);
    message.number(length(&fields.0));
    message.0.extend(fields.0);
    message.fill(8);
    message.0.extend(body.0);
    message.0
}

fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

/// Writes little end first, each value at a multiple of its size.
#[derive(Default)]
struct Pen(Vec<u8>);

impl Pen {
    fn fill(&mut self, to: usize) {
        self.0.resize(self.0.len().next_multiple_of(to), 0);
    }

    fn number(&mut self, number: u32) {
        self.fill(4);
        self.0.extend(number.to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.number(length(text.as_bytes()));
        self.0.extend(text.as_bytes());
        self.0.push(0);
    }

    fn signature(&mut self, text: &str) {
        self.0.push(u8::try_from(text.len()).unwrap_or(u8::MAX));
        self.0.extend(text.as_bytes());
        self.0.push(0);
    }

    fn field(&mut self, code: u8, kind: &str, text: &str) {
        self.fill(8);
        self.0.push(code);
        self.signature(kind);
        if kind == "g" { self.signature(text) } else { self.text(text) }
    }
}

/// The whole length of the message that begins so; none where it is no message, or one that is too long.
pub fn whole(head: &[u8; HEAD]) -> Option<usize> {
    let eye = Eye::of(head)?;
    let body = usize::try_from(eye.number_at(4)?).ok()?;
    let fields = usize::try_from(eye.number_at(12)?).ok()?;
    let whole = HEAD.checked_add(fields)?.checked_next_multiple_of(8)?.checked_add(body)?;
    (whole <= LONGEST).then_some(whole)
}

/// The answer that a whole message is; none where it is something else.
pub fn answer(message: &[u8]) -> Option<Answer> {
    let eye = Eye::of(message)?;
    let verdict = match *message.get(1)? {
        RETURN => Verdict::Done,
        ERROR => Verdict::Failed,
        _ => return None,
    };
    let end = HEAD.checked_add(usize::try_from(eye.number_at(12)?).ok()?)?;
    let (mut at, mut to, mut kinds) = (HEAD, None, &b""[..]);
    while at < end {
        at = at.checked_next_multiple_of(8)?;
        let code = *message.get(at)?;
        let (kind, after) = eye.signature_at(at + 1)?;
        at = match kind {
            b"s" | b"o" => {
                let start = after.checked_next_multiple_of(4)?;
                start.checked_add(4)?.checked_add(usize::try_from(eye.number_at(start)?).ok()?)?.checked_add(1)?
            }
            b"g" => {
                let (text, after) = eye.signature_at(after)?;
                if code == SIGNATURE {
                    kinds = text;
                }
                after
            }
            b"u" => {
                let start = after.checked_next_multiple_of(4)?;
                if code == REPLY_SERIAL {
                    to = eye.number_at(start);
                }
                start.checked_add(4)?
            }
            _ => return None,
        };
    }
    let body = end.checked_next_multiple_of(8)?;
    let number = if kinds.first() == Some(&b'u') { eye.number_at(body) } else { None };
    Some(Answer { to: to?, verdict, number })
}

/// Reads in the order of bytes that the message says.
struct Eye<'a> {
    bytes: &'a [u8],
    order: Order,
}

#[derive(Clone, Copy)]
enum Order {
    Little,
    Big,
}

impl<'a> Eye<'a> {
    fn of(bytes: &'a [u8]) -> Option<Self> {
        let order = match bytes.first()? {
            b'l' => Order::Little,
            b'B' => Order::Big,
            _ => return None,
        };
        Some(Self { bytes, order })
    }

    fn number_at(&self, at: usize) -> Option<u32> {
        let four: [u8; 4] = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(match self.order {
            Order::Little => u32::from_le_bytes(four),
            Order::Big => u32::from_be_bytes(four),
        })
    }

    /// A signature, and where it ends.
    fn signature_at(&self, at: usize) -> Option<(&'a [u8], usize)> {
        let start = at.checked_add(1)?;
        let end = start.checked_add(usize::from(*self.bytes.get(at)?))?;
        Some((self.bytes.get(start..end)?, end + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_bytes_whatever_do_any_harm() {
        let call =
            Call { destination: "a.b", path: "/a", interface: "a.b", member: "C", arguments: &[Value::Text("Nhịp")] };
        let mut message = written(1, &call);
        let head: [u8; HEAD] = message[..HEAD].try_into().unwrap();
        assert_eq!(whole(&head), Some(message.len()));
        assert_eq!(answer(&message), None, "a call is no answer");
        message[1] = RETURN;
        for place in 0..message.len() {
            for byte in [0, 1, 7, 127, 128, 255] {
                let mut other = message.clone();
                other[place] = byte;
                answer(&other);
                whole(&other[..HEAD].try_into().unwrap());
            }
            answer(&message[..place]);
        }
        assert_eq!(whole(&[0xFF; HEAD]), None);
        assert_eq!(whole(b"l\x02\0\x01\xff\xff\xff\xff\0\0\0\0\xff\xff\xff\xff"), None);
    }
}
