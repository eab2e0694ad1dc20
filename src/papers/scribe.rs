//! Floor 4. A meeting on its way to paper: its language, how it names people, and the newest press.

use std::collections::HashMap;

use super::document::Block;
use super::document::Document;
use super::document::Signature;
use super::document::Words;
use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::PersonId;
use crate::meeting::state::Attendee;
use crate::meeting::time::Moment;
use crate::meeting::words::ClockKind;
use crate::names::fold;
use crate::names::same_name;
use crate::text::Phrase;
use crate::text::Voice;
use crate::text::papers as words;
use crate::text::papers::files;

/// Draws up a document in the agenda's language: its name where only one line can be shown, and its parts.
pub(super) fn draw_up(meeting: &Meeting, say: impl FnOnce(&Scribe<'_>) -> (String, Vec<Block>)) -> Document {
    let agenda = meeting.agenda();
    let names = told_apart(meeting);
    let name = |id: &PersonId| names.get(id).cloned().unwrap_or_else(|| id.0.clone());
    let title = |id: &SegmentId| meeting.item(id).map_or_else(|| id.0.clone(), |item| item.plan.title.clone());
    let voice = Voice {
        lang: agenda.language,
        address: &agenda.address,
        occasion: &agenda.occasion,
        name: &name,
        title: &title,
    };
    let now = meeting.last_entry().map_or(meeting.first, |entry| entry.at);
    let scribe = Scribe { meeting, voice: &voice, lang: agenda.language, now };
    let (title, blocks) = say(&scribe);
    let mark = mark(&scribe);
    let mut document = Document { language: agenda.language, title, mark, as_of: now.wall, blocks };
    document.clean();
    document
}

/// Who writes a paper: the meeting, its language, how people are named in it, and the newest press.
pub(super) struct Scribe<'a> {
    pub meeting: &'a Meeting,
    pub voice: &'a Voice<'a>,
    pub lang: Language,
    /// The newest press: up to here the paper knows.
    pub now: Moment,
}

impl Scribe<'_> {
    pub fn say(&self, phrase: Phrase) -> &'static str {
        phrase.get(self.lang)
    }

    /// Everybody by name, with the address, in a row.
    pub fn everybody<'b>(&self, who: impl IntoIterator<Item = &'b PersonId>) -> String {
        who.into_iter().map(|id| self.voice.person(id)).collect::<Vec<_>>().join(", ")
    }

    /// A person with the role, if there is one and the name does not carry it already.
    pub fn with_role(&self, who: &PersonId) -> String {
        let name = self.voice.person(who);
        let role = self.meeting.person(who).and_then(|one| one.person.role.as_deref());
        match role.filter(|role| !role.trim().is_empty() && !name.ends_with(&format!("({role})"))) {
            Some(role) => format!("{name}, {role}"),
            None => name,
        }
    }

    /// The number of an item as the screens count it, from 1.
    pub fn number(&self, segment: &SegmentId) -> Option<usize> {
        self.meeting.items().iter().position(|item| item.plan.id == *segment).map(|place| place + 1)
    }

    /// Who signs, under the name as it is known; nobody known leaves a blank.
    pub fn signature(&self, office: Vec<String>, who: Option<&PersonId>) -> Signature {
        let name = who.map(|who| self.meeting.name(who).to_owned());
        Signature { office, how: self.say(words::SIGN_HOW).to_owned(), name }
    }

    /// Words that a person typed, or a blank where there are none.
    pub fn typed(typed: Option<&str>) -> Words {
        typed.filter(|words| !words.trim().is_empty()).map_or_else(Words::blank, Words::from)
    }
}

/// The name of everybody; of two who are called alike, with the role or group that tells them apart.
fn told_apart(meeting: &Meeting) -> HashMap<PersonId, String> {
    // Namesakes look alike without marks too, so that only few have to be compared.
    let mut alike: HashMap<String, Vec<&Attendee>> = HashMap::new();
    for one in meeting.people() {
        let folded = fold(&one.person.name).split_whitespace().collect::<Vec<_>>().join(" ");
        alike.entry(folded).or_default().push(one);
    }
    let told = |one: &Attendee, like: &[&Attendee]| {
        let name = &one.person.name;
        let namesakes = like.iter().filter(|other| same_name(&other.person.name, name)).count();
        match one.person.role.as_ref().or(one.person.group.as_ref()) {
            Some(apart) if namesakes > 1 => format!("{name} ({apart})"),
            Some(_) | None => name.clone(),
        }
    };
    alike.values().flat_map(|like| like.iter().map(|one| (one.person.id.clone(), told(one, like)))).collect()
}

/// What is said across every page: a rehearsal, a sample.
fn mark(scribe: &Scribe<'_>) -> Option<String> {
    match scribe.meeting.created().clock {
        ClockKind::Rehearsal { .. } => Some(scribe.say(files::MARK_REHEARSAL).to_owned()),
        ClockKind::Real | ClockKind::Script if scribe.meeting.agenda().sample => {
            Some(scribe.say(files::MARK_SAMPLE).to_owned())
        }
        ClockKind::Real | ClockKind::Script => None,
    }
}
