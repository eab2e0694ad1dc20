//! Floor 4. A meeting on its way to paper: its language, how it names people, and the newest press.

use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Moment;
use crate::names::same_name;
use crate::papers::document::Words;
use crate::text::Phrase;
use crate::text::Voice;

/// A meeting on its way to paper.
pub(super) struct Paper<'a> {
    pub meeting: &'a Meeting,
    pub voice: &'a Voice<'a>,
    pub lang: Language,
    /// The newest press: up to here the paper knows.
    pub now: Moment,
}

impl Paper<'_> {
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

    /// Words that a person typed, or a blank where there are none.
    pub fn typed(typed: Option<&str>) -> Words {
        typed.filter(|words| !words.trim().is_empty()).map_or_else(Words::blank, Words::from)
    }
}

/// The name; of two who are called alike, with the role or group that tells them apart.
pub(super) fn told_apart(meeting: &Meeting, id: &PersonId) -> String {
    let name = meeting.name(id).to_owned();
    let Some(one) = meeting.person(id) else { return name };
    let namesakes = meeting.people().iter().filter(|other| same_name(&other.person.name, &name)).count();
    let apart = one.person.role.as_ref().or(one.person.group.as_ref());
    match apart {
        Some(apart) if namesakes > 1 => format!("{name} ({apart})"),
        Some(_) | None => name,
    }
}
