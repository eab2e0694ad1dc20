//! Floor 5. What a session shows of its meeting, and how it says no, in both languages.

use chrono::NaiveDate;
use serde_json::Value;

use super::request::View;
use super::sentence::Sentence;
use super::trouble;
use crate::console::At;
use crate::console::Console;
use crate::console::Saving;
use crate::console::Settings;
use crate::console::view::ConsoleView;
use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Moment;
use crate::meeting::words::Refusal;
use crate::meeting::words::Warning;
use crate::papers::minutes_markdown;
use crate::room::ConsoleState;
use crate::room::RoomView;
use crate::store::Fault;
use crate::text;
use crate::text::Voice;
use crate::text::dates;

/// A view as data. `failed` is since when nothing is kept any more, and why.
pub fn view(meeting: &Meeting, now: Moment, shown: View, failed: Option<(Moment, &Fault)>) -> Value {
    match shown {
        View::Room => data(&RoomView::of(meeting, now, ConsoleState::Alive)),
        View::Console => data(&console(meeting, now, failed)),
        View::Minutes => Value::String(minutes_markdown(meeting)),
    }
}

/// What a facilitator would see who opened the console at this moment.
fn console(meeting: &Meeting, now: Moment, failed: Option<(Moment, &Fault)>) -> ConsoleView {
    let language = meeting.agenda().language;
    let saving = match failed {
        Some((since, fault)) => Saving::Failed { since, why: trouble::trouble(language, &fault.trouble) },
        None => Saving::Saved(meeting.last_entry().map_or(now, |last| last.at)),
    };
    let at = At { moment: now, real_ms: 0 };
    let mut console = Console::new(Settings { language, ..Settings::default() }, saving, Vec::new());
    // A fresh console asks about time that went by unseen; what else it would do of itself is not done by looking.
    drop(console.tick(meeting, at));
    console.view(meeting, at)
}

fn data(view: &impl serde::Serialize) -> Value {
    serde_json::to_value(view).expect("views are plain data with names for keys")
}

/// A refusal in words.
pub fn refusal_text(meeting: &Meeting, now: Moment, refusal: &Refusal) -> Sentence {
    say(meeting, |voice| text::refusal(voice, refusal, now.wall))
}

/// A warning in words.
pub fn warning_text(meeting: &Meeting, warning: &Warning) -> Sentence {
    say(meeting, |voice| text::warning(voice, warning))
}

/// What was typed is no date, and which one may have been meant.
pub fn vague_text(meeting: &Meeting, said: &str, proposal: NaiveDate) -> Sentence {
    say(meeting, |voice| {
        let (quoted, day) = (voice.quoted(said), dates::date(voice.lang, proposal));
        voice.say(
            format!("{quoted} chưa phải là thời hạn. Có thể là {day}. Hoặc gõ ngày, ví dụ 15/4."),
            format!("{quoted} is not a date. It may be {day}. Or type a date, such as 15/4."),
        )
    })
}

/// Says it in both languages, with the agenda's words and the names of its people and items.
fn say(meeting: &Meeting, sentence: impl Fn(&Voice<'_>) -> String) -> Sentence {
    let agenda = meeting.agenda();
    let name = |id: &PersonId| meeting.name(id).to_owned();
    let title = |id: &SegmentId| meeting.item(id).map_or_else(|| id.0.clone(), |item| item.plan.title.clone());
    Sentence::of(|lang: Language| {
        sentence(&Voice { lang, address: &agenda.address, occasion: &agenda.occasion, name: &name, title: &title })
    })
}
