//! Floor 3. What the whole screen works on: the manuscript, what it says, what was changed, what earlier meetings hand on.

use chrono::NaiveDate;

use crate::agenda_file::fault::Advice;
use crate::agenda_file::fault::FaultKind;
use crate::agenda_file::writing::Manuscript;
use crate::agenda_file::writing::Noted;
use crate::agenda_file::writing::Outline;
use crate::agenda_file::writing::Place;
use crate::agenda_file::writing::Review;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Before;
use crate::meeting::agenda::Language;
use crate::text::Phrase;
use crate::text::Voice;

/// Most changes that can be taken back.
const MOST_STEPS: usize = 300;

/// A change, and what stood before it.
#[derive(Clone, Debug)]
struct Step {
    label: String,
    paper: Manuscript,
    model: Option<&'static str>,
}

/// What the whole screen works on.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The screen's language.
    pub lang: Language,
    /// The file.
    pub paper: Manuscript,
    /// What it says.
    pub review: Review,
    /// What earlier meetings hand on.
    pub before: Before,
    /// The day on which it is prepared.
    pub today: NaiveDate,
    /// The model that it was made from just now.
    pub model: Option<&'static str>,
    undo: Vec<Step>,
}

impl Desk {
    /// A desk with a manuscript on it.
    pub fn new(lang: Language, paper: Manuscript, before: Before, today: NaiveDate) -> Self {
        let review = paper.review();
        Self { lang, paper, review, before, today, model: None, undo: Vec::new() }
    }

    /// The plan; patched up where there are faults.
    pub fn agenda(&self) -> &Agenda {
        &self.review.agenda
    }

    /// What stands where.
    pub fn outline(&self) -> &Outline {
        &self.review.outline
    }

    /// The text of a place; empty where nothing stands.
    pub fn text(&self, place: &Place) -> &str {
        self.outline().text(place).unwrap_or_default()
    }

    /// How many elements a list has.
    pub fn count(&self, list: &Place) -> usize {
        self.outline().count(list).unwrap_or(0)
    }

    /// One of the screen's fixed texts.
    pub fn get(&self, phrase: Phrase) -> String {
        phrase.get(self.lang).to_owned()
    }

    /// Speaks with the agenda's own words.
    pub fn voice<R>(&self, speak: impl FnOnce(&Voice<'_>) -> R) -> R {
        let agenda = self.agenda();
        speak(&Voice { address: &agenda.address, occasion: &agenda.occasion, ..Voice::plain(self.lang) })
    }

    /// The name of a person of the roster; an id that nobody has, as it is written.
    pub fn name<'a>(&'a self, id: &'a str) -> &'a str {
        let person = self.agenda().roster.iter().find(|person| person.id.0 == id);
        person.map_or(id, |person| person.name.as_str())
    }

    /// Changes the manuscript; a change that cannot be made leaves it as it was.
    pub fn change(&mut self, label: String, change: impl FnOnce(&mut Manuscript) -> bool) -> bool {
        let before = self.paper.clone();
        if !change(&mut self.paper) {
            self.paper = before;
            return false;
        }
        self.settle(label, before)
    }

    /// What is being typed, written into the manuscript as it was before.
    pub fn try_on(&mut self, base: &Manuscript, change: impl FnOnce(&mut Manuscript) -> bool) {
        let mut paper = base.clone();
        if !change(&mut paper) {
            paper = base.clone();
        }
        if paper != self.paper {
            self.paper = paper;
            self.review = self.paper.review();
        }
    }

    /// Remembers what stood before a change, if it was one.
    pub fn settle(&mut self, label: String, before: Manuscript) -> bool {
        if before == self.paper {
            return false;
        }
        self.review = self.paper.review();
        if self.undo.len() == MOST_STEPS {
            self.undo.remove(0);
        }
        self.undo.push(Step { label, paper: before, model: self.model });
        true
    }

    /// Takes the newest change back; answers what it was.
    pub fn undo(&mut self) -> Option<String> {
        let Step { label, paper, model } = self.undo.pop()?;
        self.paper = paper;
        self.model = model;
        self.review = self.paper.review();
        Some(label)
    }

    /// Begins with another model instead; that too can be taken back.
    pub fn begin_with(&mut self, label: String, model: &'static str, paper: Manuscript) {
        let before = std::mem::replace(&mut self.paper, paper);
        self.settle(label, before);
        self.model = Some(model);
    }

    /// What is wrong in a place, or in what stands there; what the screen shows elsewhere is left out.
    pub fn faults_in<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = &'a Noted> {
        self.faults().filter(move |noted| noted.place.is_in(place))
    }

    /// What is wrong at a place itself.
    pub fn faults_at<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = &'a Noted> {
        self.faults().filter(move |noted| noted.place == *place)
    }

    /// All that is wrong and shown beside a field.
    pub fn faults(&self) -> impl Iterator<Item = &Noted> {
        self.review.faults.iter().filter(|noted| match &noted.fault.kind {
            // The sum is always in sight, and ids are the screen's own affair.
            FaultKind::Advice(Advice::PartsDiffer { .. } | Advice::IdFromName { .. } | Advice::LevelsNotInOrder) => {
                false
            }
            FaultKind::Advice(Advice::UnderFloor { .. } | Advice::SameName { .. })
            | FaultKind::File(_)
            | FaultKind::Syntax(_)
            | FaultKind::Shape(_)
            | FaultKind::Plan(_)
            | FaultKind::Sheet(_) => true,
        })
    }

    /// How many places must be mended before a meeting can be held.
    pub fn errors(&self) -> usize {
        self.review.faults.iter().filter(|noted| noted.is_error()).count()
    }
}
