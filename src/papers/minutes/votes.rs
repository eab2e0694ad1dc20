//! Floor 4. Votes: question, counts, base with the names that make the difference, what was needed, the verdict.

use crate::meeting::Meeting;
use crate::meeting::agenda::Base;
use crate::meeting::agenda::VoteBy;
use crate::meeting::roster::Standing;
use crate::meeting::state::Vote;
use crate::meeting::time::Moment;
use crate::meeting::vote::SummonedBase;
use crate::meeting::words::Entry;
use crate::meeting::words::Event;
use crate::meeting::words::Outcome;
use crate::papers::document::Block;
use crate::papers::document::Level;
use crate::papers::document::Words;
use crate::papers::scribe::Scribe;
use crate::text::Phrase;
use crate::text::papers as papers_words;
use crate::text::papers::course;
use crate::text::papers::results as words;

/// Every vote in order, those that were declared void too.
pub(super) fn blocks(scribe: &Scribe<'_>) -> Vec<Block> {
    scribe.meeting.votes().iter().enumerate().flat_map(|(place, vote)| one(scribe, place, vote)).collect()
}

fn one(scribe: &Scribe<'_>, place: usize, vote: &Vote) -> Vec<Block> {
    let heading = course::numbered(place + 1, &vote.question);
    let by = if vote.ballot { VoteBy::Ballot } else { VoteBy::Hands };
    let mut blocks = vec![
        Block::Heading(Level::Item, heading.into()),
        Block::paragraph(words::taken_in(scribe.lang, by, scribe.number(&vote.segment))),
    ];
    if let Some((at, outcome)) = &vote.outcome {
        let verdict = if outcome.carried { words::CARRIED } else { words::NOT_CARRIED };
        let needed = words::needed(scribe.lang, outcome.needed, outcome.base, vote.threshold);
        blocks.push(Block::paragraph(base(scribe, vote, *at, outcome)));
        blocks.push(Block::paragraph(counts(scribe, vote, outcome).then(". ").then(needed)));
        blocks.push(Block::paragraph(Words::strong(format!("{}.", scribe.say(verdict)))));
    } else if vote.voided.is_none() {
        blocks.push(Block::paragraph(scribe.say(words::VOTE_OPEN)));
    }
    if let Some(reason) = &vote.voided {
        blocks.push(Block::paragraph(Words::strong(scribe.say(words::VOIDED)).before(reason.as_str())));
    }
    blocks
}

/// The counts; a figure that was not entered is a blank, for not entered is not zero.
fn counts(scribe: &Scribe<'_>, vote: &Vote, outcome: &Outcome) -> Words {
    let favour = words::in_favour(scribe.lang, outcome.in_favour, outcome.base);
    let mut counts = Words::from(crate::text::capital(&favour));
    let mut add = |name: Phrase, figure: Option<u32>| {
        let figure = figure.map_or_else(Words::blank, |n| papers_words::votes(scribe.lang, n).into());
        let words = Words::from(format!("; {} ", scribe.say(name))).then(figure);
        counts.0.extend(words.0);
    };
    add(words::AGAINST, outcome.against);
    add(words::ABSTAIN, outcome.abstain);
    if vote.ballot || outcome.invalid.is_some() {
        add(words::INVALID, outcome.invalid);
    }
    if outcome.not_voting > 0 {
        add(words::NOT_VOTING, Some(outcome.not_voting));
    }
    counts
}

/// What the vote was counted out of; for those summoned, with the names, as the list stood when the verdict was drawn.
fn base(scribe: &Scribe<'_>, vote: &Vote, at: Moment, outcome: &Outcome) -> String {
    let plain = || words::counted_out_of(scribe.lang, vote.base, outcome.base);
    match vote.base {
        Base::Present | Base::Cast => plain(),
        Base::Summoned => summoned_at(scribe.meeting, at, outcome)
            .filter(|(then, _)| then.base() == outcome.base)
            .map_or_else(plain, |(then, temporary)| {
                let less: Vec<String> = then
                    .less
                    .iter()
                    .map(|(who, why)| format!("{} ({})", scribe.voice.person(who), scribe.say(words::excluded(*why))))
                    .collect();
                let official = then.summoned.saturating_sub(temporary);
                words::base_explained(scribe.lang, outcome.base, official, temporary, &less)
            }),
    }
}

/// The base of those summoned when a verdict was drawn, and how many of them were temporary members: marks may have changed since.
fn summoned_at(meeting: &Meeting, at: Moment, outcome: &Outcome) -> Option<(SummonedBase, u32)> {
    let log = meeting.log();
    let draws = |entry: &Entry| {
        let drawn = |event: &Event| matches!(event, Event::VoteClosed { outcome: drawn } if drawn == outcome);
        entry.at == at && !meeting.is_undone(entry.seq) && entry.events.iter().any(drawn)
    };
    let place = log.iter().position(draws)?;
    let then = Meeting::replay(&log[..=place]).ok()?;
    let base = then.summoned_base();
    let all = then.people().iter().filter(|one| one.person.standing == Standing::Official).count();
    let official = u32::try_from(all).unwrap_or(u32::MAX);
    let temporary = base.summoned.saturating_sub(official);
    Some((base, temporary))
}
