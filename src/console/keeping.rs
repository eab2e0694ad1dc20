//! Floor 3. What the console keeps beside the panels: half-typed sentences, the round, what the bell has rung for.

use super::Console;
use super::panels::Panel;
use super::port::At;
use super::port::Draft;
use super::question::Question;
use super::step::Ask;
use super::view::NoticeKind;
use crate::meeting::Meeting;
use crate::meeting::schedule::SpeechStep;
use crate::meeting::state::Phase;
use crate::text::console::desk as w;

impl Console {
    /// Whether a clock has just run over.
    pub(super) fn rings(&mut self, meeting: &Meeting, at: At) -> bool {
        let now = at.moment.t;
        let phase = meeting.phase_clock(now).filter(|clock| clock.left().is_negative()).and_then(|_| {
            let (place, _) = meeting.current()?;
            Some((place, meeting.part_index(), matches!(meeting.phase(), Phase::Discussing { .. })))
        });
        let speech = meeting
            .speech()
            .filter(|speech| meeting.speech_clock(speech, now).step == SpeechStep::Over)
            .map(|speech| speech.seq);
        let rings = (phase.is_some() && phase != self.rung.0) || (speech.is_some() && speech != self.rung.1);
        self.rung = (phase, speech);
        rings
    }

    /// Remembers what is being typed in every open panel.
    pub(super) fn remember(&mut self) {
        let drafts: Vec<Draft> = self.panels.iter().filter_map(Panel::draft).collect();
        for draft in drafts {
            self.keep(draft);
        }
    }

    fn keep(&mut self, draft: Draft) {
        // The newest is the last: it is the one that is gone on with.
        self.drafts.retain(|one| one.of != draft.of);
        if !draft.is_blank() {
            self.drafts.push(draft);
        }
    }

    /// While people are asked in turn: names the next once nobody speaks.
    pub(super) fn go_round(&mut self, meeting: &Meeting, at: At) {
        if !self.round {
            return;
        }
        if !matches!(meeting.phase(), Phase::Discussing { .. }) || meeting.everybody_was_asked() {
            self.round = false;
            self.panels.retain(|panel| !matches!(panel, Panel::Question(question) if question.ask == Ask::Turn));
            if meeting.everybody_was_asked() {
                self.tell(at, NoticeKind::Done, w::ALL_ASKED.get(self.settings.language).to_owned());
            }
            return;
        }
        let open =
            self.panels.iter().any(|panel| matches!(panel, Panel::Question(question) if question.ask == Ask::Turn));
        if meeting.speech().is_none() && meeting.round_left().next().is_some() && !open {
            self.panels.push(Panel::Question(Question::new(Ask::Turn)));
        }
    }
}
