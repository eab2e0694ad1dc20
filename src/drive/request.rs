//! Floor 5. One line in: JSON, held against the table of commands. Nothing is asked of a meeting here.

use serde_json::Map;
use serde_json::Value;

use super::fault::LineFault;
use super::moment::Written;
use super::moment::day;
use super::nearest::nearest;
use super::table::COMMANDS;
use super::table::Kind;
use super::table::Need;
use super::table::Spec;
use super::table::command;
use crate::meeting::agenda::Threshold;
use crate::meeting::sheet::Tenths;
use crate::meeting::time::Span;

/// A line is no longer than this: 1 MiB.
pub const LONGEST_LINE: usize = 1024 * 1024;

/// A line that can be acted on.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The script's moment, where there is a script.
    pub at: Option<Written>,
    /// What is wanted.
    pub want: Want,
}

/// What a line wants.
#[derive(Clone, Debug, PartialEq)]
pub enum Want {
    /// A command with its arguments, each of the right kind.
    Do {
        /// Which.
        name: &'static str,
        /// Those that were given.
        args: Map<String, Value>,
    },
    /// A view of the meeting.
    Show(View),
}

/// What can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// All that the room may know.
    Room,
    /// What the facilitator sees.
    Console,
    /// The minutes as they stand.
    Minutes,
}

impl View {
    /// As it is written.
    pub fn word(self) -> &'static str {
        match self {
            Self::Room => "room",
            Self::Console => "console",
            Self::Minutes => "minutes",
        }
    }
}

/// All views.
pub const VIEWS: [View; 3] = [View::Room, View::Console, View::Minutes];

/// The keys of a line.
const KEYS: [&str; 3] = ["at", "do", "show"];

/// Reads a line; none where it is empty.
///
/// # Errors
/// What is wrong with it.
pub fn read(line: &[u8]) -> Result<Option<Request>, LineFault> {
    if line.len() > LONGEST_LINE {
        return Err(LineFault::TooLong { most: LONGEST_LINE });
    }
    let text = std::str::from_utf8(line).map_err(|_| LineFault::NotUtf8)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Ok(None);
    }
    let value: Value =
        serde_json::from_str(text).map_err(|error| LineFault::NotJson { column: error.column().max(1) })?;
    let Value::Object(mut keys) = value else { return Err(LineFault::NotARequest) };
    if let Some(key) = keys.keys().find(|key| !KEYS.contains(&key.as_str())) {
        return Err(LineFault::UnknownKey { key: shortened(key), nearest: nearest(key, KEYS) });
    }
    let at = match keys.remove("at") {
        None => None,
        Some(Value::String(text)) => Some(Written::read(&text).ok_or(LineFault::WrongAt)?),
        Some(_) => return Err(LineFault::WrongAt),
    };
    let want = match (keys.remove("do"), keys.remove("show")) {
        (Some(asked), None) => asked_command(asked)?,
        (None, Some(shown)) => Want::Show(asked_view(&shown)?),
        (None, None) | (Some(_), Some(_)) => return Err(LineFault::NotARequest),
    };
    Ok(Some(Request { at, want }))
}

fn asked_view(shown: &Value) -> Result<View, LineFault> {
    let Value::String(word) = shown else { return Err(LineFault::UnknownView { view: shortened(&shown.to_string()) }) };
    let view = VIEWS.into_iter().find(|view| view.word() == word);
    view.ok_or_else(|| LineFault::UnknownView { view: shortened(word) })
}

fn asked_command(asked: Value) -> Result<Want, LineFault> {
    let Value::Object(asked) = asked else { return Err(LineFault::NotACommand) };
    let mut asked = asked.into_iter();
    let (Some((name, args)), None) = (asked.next(), asked.next()) else { return Err(LineFault::NotACommand) };
    let Some(spec) = command(&name) else {
        let nearest = nearest(&name, COMMANDS.iter().map(|spec| spec.name));
        return Err(LineFault::UnknownCommand { command: shortened(&name), nearest });
    };
    let Value::Object(args) = args else { return Err(LineFault::NotACommand) };
    checked(spec, args).map(|args| Want::Do { name: spec.name, args })
}

/// The arguments, each known and of its kind; an argument that is null was left out.
fn checked(spec: &'static Spec, mut args: Map<String, Value>) -> Result<Map<String, Value>, LineFault> {
    for (name, value) in &args {
        let Some(arg) = spec.arg(name) else {
            let nearest = nearest(name, spec.args.iter().map(|arg| arg.name));
            return Err(LineFault::UnknownArgument { command: spec.name, argument: shortened(name), nearest });
        };
        if !value.is_null() && !arg.kind.takes(value) {
            return Err(LineFault::WrongArgument { command: spec.name, argument: arg.name, expected: arg.kind });
        }
    }
    args.retain(|_, value| !value.is_null());
    let missing = spec.args.iter().find(|arg| arg.need == Need::Must && !args.contains_key(arg.name));
    match missing {
        Some(arg) => Err(LineFault::MissingArgument { command: spec.name, argument: arg.name, expected: arg.kind }),
        None => Ok(args),
    }
}

impl Kind {
    /// Whether a value is of this kind.
    fn takes(self, value: &Value) -> bool {
        let texts = |value: &Value| match value {
            Value::String(_) => true,
            Value::Array(many) => many.iter().all(Value::is_string),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => false,
        };
        match self {
            Self::Whom | Self::People | Self::Owners => texts(value),
            Self::Person | Self::Line | Self::Text | Self::Segment | Self::Deadline => value.is_string(),
            Self::Span => value.as_str().is_some_and(|text| Span::parse(text).is_ok()),
            Self::Moment => value.as_str().is_some_and(|text| Written::read(text).is_some()),
            Self::Day => value.as_str().is_some_and(|text| day(text).is_some()),
            Self::Points => points_text(value).is_some_and(|text| Tenths::parse(&text).is_some()),
            Self::Count => value.as_u64().is_some_and(|n| u32::try_from(n).is_ok()),
            Self::Place => value.as_u64().is_some_and(|n| n > 0 && usize::try_from(n).is_ok()),
            Self::Stamp => value.as_i64().is_some_and(|n| n >= 0),
            Self::YesNo => value.is_boolean(),
            Self::Number => value.is_string() || value.is_number(),
            Self::Word(words) => value.as_str().is_some_and(|word| words.contains(&word)),
            Self::Threshold => serde_json::from_value::<Threshold>(value.clone()).is_ok(),
        }
    }
}

fn points_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

/// What is said back of a text that means nothing: not more than can be read.
fn shortened(text: &str) -> String {
    crate::clean::clean_line(text).chars().take(80).collect()
}
