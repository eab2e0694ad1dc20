//! Floor 3. A vote: "all for" first, one Enter fills, a second closes; or figure by figure, as hands are counted.

use super::ctx::Ctx;
use super::roll_call;
use super::step::Step;
use super::step::Then;
use super::typing::Lines;
use super::typing::Typing;
use super::view::Line;
use super::view::Tone;
use super::view::panel;
use crate::action::key::Key;
use crate::meeting::agenda::Base;
use crate::meeting::state::Tally;
use crate::meeting::state::Vote;
use crate::meeting::vote::Verdict;
use crate::meeting::words::Command;
use crate::meeting::words::Missing;
use crate::meeting::words::Refusal;
use crate::meeting::words::Refused;
use crate::meeting::words::Seq;
use crate::text::Phrase;
use crate::text::both;
use crate::text::console::deciding;
use crate::text::console::desk as w;
use crate::text::kinds;
use crate::text::warning;

/// The open panel of a vote.
#[derive(Clone, Debug, PartialEq)]
pub struct Ballot {
    /// The press that opened the vote.
    seq: Seq,
    /// 0 is "all for", then the figures, then closing.
    selected: usize,
    digits: Typing,
}

/// Which of a vote's questions have been put to those present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    /// Not yet the last one: who has raised no hand may still do so.
    Some,
    /// All of them, the last one being counted or counted.
    All,
}

/// The figures of a vote in the order in which they are counted.
fn figures(vote: &Vote) -> Vec<Missing> {
    let mut all = vec![Missing::For, Missing::Against, Missing::Abstain];
    if vote.ballot {
        all.push(Missing::Invalid);
    }
    all
}

fn figure(tally: &Tally, which: Missing) -> Option<u32> {
    match which {
        Missing::For => tally.in_favour,
        Missing::Against => tally.against,
        Missing::Abstain => tally.abstain,
        Missing::Invalid => tally.invalid,
        Missing::Base => None,
    }
}

fn tally(which: Missing, n: u32) -> Command {
    let only = |one: Missing| (which == one).then_some(n);
    Command::Tally {
        in_favour: only(Missing::For),
        against: only(Missing::Against),
        abstain: only(Missing::Abstain),
        invalid: only(Missing::Invalid),
    }
}

impl Ballot {
    /// The panel of the newest vote.
    pub fn new(ctx: &Ctx<'_>) -> Self {
        let seq = ctx.meeting.votes().last().map_or(0, |vote| vote.seq);
        Self { seq, selected: 0, digits: Typing::default() }
    }

    fn vote<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a Vote> {
        ctx.meeting.votes().iter().find(|vote| vote.seq == self.seq)
    }

    /// The count was kept: on to the next figure.
    pub fn ready(&mut self, ctx: &Ctx<'_>) {
        self.digits = Typing::default();
        let last = self.vote(ctx).map_or(0, |vote| figures(vote).len() + 1);
        if self.selected > 0 {
            self.selected = (self.selected + 1).min(last);
        }
    }

    /// What a key does.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let vote = self.vote(ctx)?;
        if !vote.is_open() {
            return (key == Key::Enter).then(|| vec![Step::Close]);
        }
        let all = figures(vote);
        let last = all.len() + 1;
        match key {
            Key::Up | Key::BackTab => self.go(self.selected.saturating_sub(1)),
            Key::Down | Key::Tab => self.go((self.selected + 1).min(last)),
            Key::Char(digit) if digit.is_ascii_digit() => {
                if self.selected == 0 || self.selected == last {
                    self.go(1);
                }
                if self.digits.text().len() < 6 {
                    self.digits.key(key, Lines::One);
                }
            }
            Key::Backspace | Key::Ctrl('h') => self.digits.backspace(),
            Key::Delete => self.digits.clear(),
            Key::Enter => return Some(self.enter(ctx, vote, &all)),
            _ => return None,
        }
        Some(Vec::new())
    }

    fn go(&mut self, to: usize) {
        self.selected = to;
        self.digits = Typing::default();
    }

    fn enter(&mut self, ctx: &Ctx<'_>, vote: &Vote, all: &[Missing]) -> Vec<Step> {
        let close = vec![Step::Press(Command::CloseVote {}, Then::Stay)];
        if self.selected > all.len() {
            return close;
        }
        let Some(place) = self.selected.checked_sub(1) else {
            let entitled = ctx.meeting.entitled();
            if all_for(vote, entitled) {
                return close;
            }
            let fill = Command::Tally {
                in_favour: Some(entitled),
                against: Some(0),
                abstain: Some(0),
                invalid: vote.ballot.then_some(0),
            };
            return vec![Step::Press(fill, Then::Ready)];
        };
        if let Ok(n) = self.digits.text().parse::<u32>() {
            return vec![Step::Press(tally(all[place], n), Then::Ready)];
        }
        self.go(self.selected + 1);
        Vec::new()
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::VotePanel {
        let title = ctx.get(w::VOTE_TITLE).to_owned();
        let Some(vote) = self.vote(ctx) else {
            return panel::VotePanel {
                title,
                question: String::new(),
                say: None,
                figures: Vec::new(),
                all_for: None,
                selected: 0,
                facts: Vec::new(),
                verdict: Line::default(),
                closed: true,
                word: None,
                enter: ctx.get(w::ENTER_CLOSE).to_owned(),
            };
        };
        let all = figures(vote);
        let rows = all
            .iter()
            .enumerate()
            .map(|(at, which)| {
                let entered = figure(&vote.tally, *which);
                let typed = self.selected == at + 1 && !self.digits.is_blank();
                panel::Figure {
                    label: ctx.get(label(*which)).to_owned(),
                    digits: if typed {
                        self.digits.text().to_owned()
                    } else {
                        entered.map_or_else(String::new, |n| n.to_string())
                    },
                    entered: entered.is_some() && !typed,
                }
            })
            .collect();
        let entitled = ctx.meeting.entitled();
        let open = vote.is_open();
        panel::VotePanel {
            title,
            question: vote.question.clone(),
            say: if open { self.say(ctx, &all) } else { None },
            figures: rows,
            all_for: open.then(|| panel::Choice {
                label: deciding::vote_all_for(ctx.lang, entitled, entitled),
                why_not: None,
                detail: None,
            }),
            selected: self.selected,
            facts: facts(ctx, vote),
            verdict: verdict(ctx, vote, self.asked(vote, &all)),
            closed: !open,
            word: vote
                .outcome
                .as_ref()
                .filter(|_| vote.voided.is_none())
                .map(|(_, outcome)| ctx.get(both::verdict_word(outcome)).to_owned()),
            enter: self.enter_said(ctx, vote, all.len()),
        }
    }

    /// How far the questions have been put.
    fn asked(&self, vote: &Vote, all: &[Missing]) -> Asked {
        let counted = all.last().is_some_and(|last| figure(&vote.tally, *last).is_some());
        if counted || self.selected >= all.len() { Asked::All } else { Asked::Some }
    }

    fn say(&self, ctx: &Ctx<'_>, all: &[Missing]) -> Option<String> {
        let which = match self.selected {
            0 => Missing::For,
            n => *all.get(n - 1)?,
        };
        match which {
            Missing::For => Some(ctx.voice(both::vote_for_ask)),
            Missing::Against => Some(ctx.voice(both::vote_against_ask)),
            Missing::Abstain => Some(ctx.voice(both::vote_abstain_ask)),
            Missing::Invalid | Missing::Base => None,
        }
    }

    fn enter_said(&self, ctx: &Ctx<'_>, vote: &Vote, of: usize) -> String {
        let closes = self.selected > of || (self.selected == 0 && all_for(vote, ctx.meeting.entitled()));
        let phrase = if !vote.is_open() {
            w::ENTER_CLOSE
        } else if closes {
            w::ENTER_VERDICT
        } else if self.selected == 0 {
            w::ENTER_FILL
        } else {
            w::ENTER_COUNT
        };
        ctx.get(phrase).to_owned()
    }
}

fn all_for(vote: &Vote, entitled: u32) -> bool {
    vote.tally.in_favour == Some(entitled) && vote.tally.sum() == entitled
}

const fn label(which: Missing) -> Phrase {
    match which {
        Missing::For => deciding::VOTE_FOR,
        Missing::Against => deciding::VOTE_AGAINST,
        Missing::Abstain => deciding::VOTE_ABSTAIN,
        Missing::Invalid => deciding::VOTE_INVALID,
        Missing::Base => w::GROUP,
    }
}

/// Out of whom it is counted, with the names that make the difference, and what is needed.
fn facts(ctx: &Ctx<'_>, vote: &Vote) -> Vec<Line> {
    let counted = kinds::base(vote.base).get(ctx.lang);
    let need = kinds::threshold(ctx.lang, vote.threshold);
    let entitled = ctx.meeting.entitled();
    let mut facts = vec![Line::plain(ctx.voice(|voice| {
        voice.say(
            format!("Tính trên {counted}, cần {need}; {entitled} người có mặt được biểu quyết."),
            format!("Counted out of {counted}, {need} carries; {entitled} present may vote."),
        )
    }))];
    if vote.base == Base::Summoned {
        facts.push(Line::plain(roll_call::base_line(ctx)));
        facts.extend(roll_call::less(ctx).into_iter().map(Line::quiet));
    }
    facts
}

/// The verdict, as it is or as it would be, or what is missing.
fn verdict(ctx: &Ctx<'_>, vote: &Vote, asked: Asked) -> Line {
    if let Some(reason) = &vote.voided {
        let said = ctx.voice(|voice| voice.say(format!("Đã hủy: {reason}"), format!("Void: {reason}")));
        return Line::new(Tone::Warn, said);
    }
    if let Some((_, outcome)) = &vote.outcome {
        let tone = if outcome.carried { Tone::Good } else { Tone::Warn };
        return Line::new(tone, both::verdict(ctx.lang, outcome));
    }
    match ctx.meeting.verdict(vote) {
        Verdict::Undecidable(missing) => {
            let refused = Refused::from(Refusal::VoteUndecidable { missing });
            Line::quiet(ctx.refusal_of(&Command::CloseVote {}, &refused))
        }
        Verdict::Decided(outcome) => {
            let short = outcome.not_voting;
            let said = both::verdict_figures(ctx.lang, &outcome);
            if short > 0 && asked == Asked::All {
                let not = ctx.voice(|voice| warning::did_not_vote(voice, short));
                Line::new(Tone::Warn, format!("{said}. {not}"))
            } else {
                Line::plain(said)
            }
        }
    }
}
