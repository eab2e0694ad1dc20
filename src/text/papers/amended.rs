//! Floor 1. A correction after the meeting, in one sentence for papers and screens.

use crate::meeting::agenda::Language;
use crate::meeting::amended::Amended;
use crate::meeting::words::Amendment;
use crate::meeting::words::Owner;
use crate::text::dates;
use crate::text::kinds;
use crate::text::phrase::Phrase;
use crate::text::voice::Voice;
use crate::text::voice::capital;

/// The heading above all corrections.
pub const AMENDMENTS: Phrase = Phrase::new("Đính chính sau buổi họp", "Corrections after the meeting");

/// "Ngày 02 tháng 4 năm 2018, Trần Thị B đính chính …. Lý do: …"
pub fn amended(voice: &Voice<'_>, one: &Amended) -> String {
    let (day, by, why) = (dates::date_document(voice.lang, one.at.wall.date_naive()), &one.by, &one.why);
    let what = what(voice, one);
    match voice.lang {
        Language::Vi => format!("{}, {by} đính chính {what}. Lý do: {why}", capital(&day)),
        Language::En => format!("{day}: {by} corrects {what}. Reason: {why}"),
    }
}

/// What was corrected: what stood there, and what stands there now.
pub fn what(voice: &Voice<'_>, one: &Amended) -> String {
    let was = &one.was;
    let into = |old: &str, new: &str| match voice.lang {
        Language::Vi => format!("{old} thành {new}"),
        Language::En => format!("{old} to {new}"),
    };
    match &one.what {
        Amendment::Words { seq, text, who, kind, due } => {
            let quoted = |text: &str| voice.quoted(text);
            let mut parts: Vec<String> = Vec::new();
            if let Some(new) = text {
                parts.push(into(&was.text.as_deref().map(quoted).unwrap_or_default(), &quoted(new)));
            }
            if let Some(new) = who {
                let old: Vec<String> = was.who.iter().map(|owner| owner_said(voice, owner)).collect();
                parts.push(into(&old.join(", "), &voice.person(new)));
            }
            if let Some(new) = kind {
                let old = was.kind.map_or("", |kind| kinds::opinion_kind(kind).get(voice.lang));
                parts.push(into(old, kinds::opinion_kind(*new).get(voice.lang)));
            }
            if let Some(new) = due {
                let old = was.due.map_or_else(|| "…".to_owned(), |day| dates::date(voice.lang, day));
                parts.push(into(&old, &dates::date(voice.lang, *new)));
            }
            let line = match voice.lang {
                Language::Vi => format!("dòng {seq}"),
                Language::En => format!("line {seq}"),
            };
            format!("{line}: {}", parts.join("; "))
        }
        Amendment::Attendance { who, presence, reason } => {
            let old = was.presence.as_ref().map_or("", |(_, old)| kinds::presence(*old).get(voice.lang));
            let changed = into(old, kinds::presence(*presence).get(voice.lang));
            let reason = reason.as_ref().map_or_else(String::new, |reason| format!(" ({reason})"));
            match voice.lang {
                Language::Vi => format!("điểm danh {}: {changed}{reason}", voice.person(who)),
                Language::En => format!("the roll call of {}: {changed}{reason}", voice.person(who)),
            }
        }
        Amendment::Statement { text } => voice.quoted(text),
    }
}

fn owner_said(voice: &Voice<'_>, owner: &Owner) -> String {
    match owner {
        Owner::Person(who) => voice.person(who),
        Owner::Group(group) => group.clone(),
    }
}
