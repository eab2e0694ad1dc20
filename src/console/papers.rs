//! Floor 3. What the shell tells of papers and sticks once the meeting is over, and what the keys for them lead to.

use super::Console;
use super::aftermath::PapersAre;
use super::aftermath::Sticks;
use super::port::At;
use super::port::Effect;
use super::step::Ask;
use super::step::Open;
use super::step::Step;
use super::view::NoticeKind;
use crate::meeting::Meeting;
use crate::meeting::state::Phase;
use crate::text::Phrase;
use crate::text::console::after as w;

impl Console {
    /// How the papers stand, told by the shell.
    pub fn papers_are(&mut self, at: At, papers: PapersAre) {
        let lang = self.settings.language;
        match &papers {
            PapersAre::NotMade | PapersAre::BeingMade => {}
            PapersAre::Written { folder, files, kept } => {
                if !kept.is_empty() {
                    self.tell(at, NoticeKind::Told, w::papers_kept(lang, kept));
                }
                match (files, kept.is_empty()) {
                    (0, true) => self.tell(at, NoticeKind::Done, w::papers_stand(lang, folder)),
                    (0, false) => {}
                    (files, _) => self.tell(at, NoticeKind::Done, w::papers_written(lang, *files, folder)),
                }
            }
            PapersAre::Failed(why) => self.tell(at, NoticeKind::Fault, w::papers_failed(lang, why)),
        }
        self.after.papers = papers;
    }

    /// Which sticks are there, told by the shell.
    pub fn sticks_are(&mut self, names: Vec<String>) {
        if !matches!(self.after.sticks, Sticks::Copying(_)) {
            self.after.sticks = Sticks::Found(names);
        }
    }

    /// Copying to this stick begins, told by the shell.
    pub fn copies_to(&mut self, stick: String) {
        self.after.sticks = Sticks::Copying(stick);
    }

    /// The copy has come to its end: what became of it, told by the shell.
    pub fn copy_ended(&mut self, at: At, kind: NoticeKind, words: String) {
        self.after.sticks = Sticks::Looking;
        self.tell(at, kind, words);
    }

    /// Ids of what was owed and is done, told by the shell.
    pub fn ticked(&mut self, ids: Vec<String>) {
        self.after.ticked = ids;
    }

    /// The papers are made; once they stand their folder is opened. Before the end the minutes alone are written, as they are so far.
    pub(super) fn papers(&mut self, meeting: &Meeting) -> Vec<Step> {
        if meeting.phase() != Phase::Over {
            return vec![Step::Effect(Effect::OpenPapers)];
        }
        match self.after.papers {
            PapersAre::BeingMade => vec![told(w::PAPERS_BEING_MADE)],
            PapersAre::Written { .. } => vec![Step::Effect(Effect::ShowPapers)],
            PapersAre::NotMade | PapersAre::Failed(_) => self.makes(Effect::OpenPapers),
        }
    }

    /// All papers take the place of what stands there.
    pub(super) fn papers_anew(&mut self, meeting: &Meeting) -> Vec<Step> {
        match (meeting.phase(), &self.after.papers) {
            (Phase::Over, PapersAre::BeingMade) => vec![told(w::PAPERS_BEING_MADE)],
            (Phase::Over, PapersAre::NotMade | PapersAre::Written { .. } | PapersAre::Failed(_)) => {
                vec![Step::Open(Open::Question(Ask::PapersAnew))]
            }
            (Phase::Lobby | Phase::Presenting { .. } | Phase::Discussing { .. }, _) => self.papers(meeting),
        }
    }

    fn makes(&mut self, effect: Effect) -> Vec<Step> {
        self.after.papers = PapersAre::BeingMade;
        vec![Step::Effect(effect)]
    }

    /// To a stick: the papers are made first where they are not.
    pub(super) fn stick(&mut self, meeting: &Meeting) -> Vec<Step> {
        if meeting.phase() != Phase::Over {
            return vec![told(w::PAPERS_NOT_MADE)];
        }
        let mut steps = match self.after.papers {
            PapersAre::NotMade | PapersAre::Failed(_) => self.makes(Effect::OpenPapers),
            PapersAre::BeingMade | PapersAre::Written { .. } => Vec::new(),
        };
        if !matches!(self.after.sticks, Sticks::Copying(_)) {
            self.after.sticks = Sticks::Looking;
            steps.push(Step::Effect(Effect::FindSticks));
        }
        steps.push(Step::Open(Open::Question(Ask::Stick)));
        steps
    }

    /// What was known of the papers is stale once the meeting goes on.
    pub(super) fn goes_on(&mut self, meeting: &Meeting) {
        if meeting.phase() != Phase::Over && self.after.papers != PapersAre::NotMade {
            self.after.papers = PapersAre::NotMade;
        }
    }
}

fn told(phrase: Phrase) -> Step {
    Step::Say(NoticeKind::Told, phrase)
}
