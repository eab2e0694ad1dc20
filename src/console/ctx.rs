//! Floor 3. What a panel may look at: the meeting, the moment, the language, and how sentences are made from them.

use super::aftermath::After;
use super::port::At;
use super::port::Draft;
use super::port::DraftOf;
use super::port::Saving;
use super::port::SeenBy;
use super::ready::Checks;
use super::view::panel::MinutesLine;
use crate::action::Action;
use crate::action::key::Key;
use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::PersonId;
use crate::meeting::words::Command;
use crate::meeting::words::Refused;
use crate::text;
use crate::text::Phrase;
use crate::text::Voice;

/// What a panel may look at.
#[derive(Clone, Copy)]
pub struct Ctx<'a> {
    /// The meeting as saved.
    pub meeting: &'a Meeting,
    /// Now.
    pub at: At,
    /// The console's language.
    pub lang: Language,
    /// Half-typed sentences.
    pub drafts: &'a [Draft],
    /// The minutes that the shell handed in.
    pub minutes: &'a [MinutesLine],
    /// How the journal stands.
    pub saving: &'a Saving,
    /// Who is selected in the speakers' list.
    pub selected: usize,
    /// The checks of the lobby.
    pub checks: Checks,
    /// Keys of an unusual clicker, and what they do.
    pub learnt: &'a [(Key, Action)],
    /// Which screen those present see.
    pub seen_by: SeenBy,
    /// The papers, the sticks and the ticks.
    pub after: &'a After,
    /// What leads to another place when nothing can be saved.
    pub way: Way,
}

/// What leads to another place when nothing can be saved, from where the hands are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// No panel is open: Enter.
    Enter,
    /// Enter is the panel's own: the key that asks whether all is saved.
    Key,
    /// It is being chosen.
    Open,
}

impl Ctx<'_> {
    /// Why a command would be refused now.
    pub fn why_not(&self, command: &Command) -> Option<Refused> {
        self.meeting.decide(self.at.moment, command).err()
    }

    /// The draft for this, or nothing.
    pub fn draft(&self, of: &DraftOf) -> &str {
        self.drafts.iter().find(|draft| draft.of == *of).map_or("", |draft| draft.text.as_str())
    }

    /// The draft for this, with the item that it belongs to.
    pub fn kept(&self, of: &DraftOf) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.of == *of)
    }

    /// A fixed text in the console's language.
    pub fn get(&self, phrase: Phrase) -> &'static str {
        phrase.get(self.lang)
    }

    /// Sentences in the console's language, with the agenda's own words.
    pub fn voice<R>(&self, speak: impl FnOnce(&Voice<'_>) -> R) -> R {
        let name = |id: &PersonId| self.meeting.name(id).to_owned();
        let title = |id: &SegmentId| self.meeting.item(id).map_or_else(|| id.0.clone(), |item| item.plan.title.clone());
        let agenda = self.meeting.agenda();
        speak(&Voice {
            lang: self.lang,
            address: &agenda.address,
            occasion: &agenda.occasion,
            name: &name,
            title: &title,
        })
    }

    /// A person inside a sentence.
    pub fn person(&self, who: &PersonId) -> String {
        self.voice(|voice| voice.person(who))
    }

    /// Why the meeting says no.
    pub fn refusal(&self, refused: &Refused) -> String {
        self.voice(|voice| text::refusal(voice, &refused.first, self.at.moment.wall))
    }

    /// Why a command would be refused, in words.
    pub fn why_not_said(&self, command: &Command) -> Option<String> {
        self.why_not(command).map(|refused| self.refusal_of(command, &refused))
    }

    /// Why the meeting says no to this command.
    pub fn refusal_of(&self, command: &Command, refused: &Refused) -> String {
        self.voice(|voice| text::refusal_of(voice, command, &refused.first, self.at.moment.wall))
    }
}
