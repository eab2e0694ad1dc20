//! Floor 4. The draft of a resolution: last month's tasks with their results, the new ones, who carries them out, the own score by
//! group, the vote, who receives it and who signs (`DOMAIN.md` 5).

use super::amended;
use super::document::Align;
use super::document::Block;
use super::document::Column;
use super::document::Document;
use super::document::Endorsement;
use super::document::Level;
use super::document::Marks;
use super::document::Point;
use super::document::Row;
use super::document::Sentence;
use super::document::Signature;
use super::document::Table;
use super::document::Words;
use super::facts::TaskFacts;
use super::facts::VoteFacts;
use super::facts::facts;
use super::head;
use super::minutes;
use super::scribe::Scribe;
use super::scribe::draw_up;
use crate::meeting::Meeting;
use crate::meeting::agenda::ScorePlan;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::roster::Office;
use crate::names::fold;
use crate::text::kinds;
use crate::text::papers::files as words;
use crate::text::papers::results;

/// The draft of the resolution of a meeting as it stands, in its agenda's language. The score is in it only once it was announced.
pub fn resolution(meeting: &Meeting) -> Document {
    draw_up(meeting, |scribe| {
        let title = format!("{}: {}", words::RESOLUTION.get(scribe.lang), meeting.agenda().title);
        (title, blocks(scribe))
    })
}

fn blocks(scribe: &Scribe<'_>) -> Vec<Block> {
    let agenda = scribe.meeting.agenda();
    let figures = facts(scribe.meeting);
    let mut blocks = vec![
        Block::Letterhead(head::letterhead_of_a_letter(scribe)),
        Block::Title(vec![scribe.say(words::RESOLUTION).to_owned(), agenda.title.clone()]),
    ];
    blocks.extend(head::notices(scribe));
    blocks.push(Block::Notice(Words::from(scribe.say(words::DRAFT)).into()));
    let day = scribe.meeting.begun().unwrap_or(scribe.now).wall.date_naive();
    let preamble = words::preamble(scribe.voice, &agenda.body.name, day, figures.present, figures.present_out_of);
    blocks.push(Block::paragraph(preamble));
    let sections = [
        (words::REVIEW, review(scribe, &figures.last_tasks)),
        (words::NEW_TASKS, new_tasks(scribe, &figures.tasks)),
        (words::ASSIGNMENT, assignment(scribe)),
        (words::OWN_SCORE, own_score(scribe)),
    ];
    let written = sections.into_iter().filter(|(_, blocks)| !blocks.is_empty());
    for (number, (heading, section)) in ["I", "II", "III", "IV"].into_iter().zip(written) {
        let heading = format!("{number}. {}", heading.get(scribe.lang));
        blocks.push(Block::Heading(Level::Section, heading.into()));
        blocks.extend(section);
    }
    blocks.extend(adoption(scribe, &figures.votes));
    blocks.push(Block::Endorsement(endorsement(scribe)));
    blocks.extend(amended::blocks(scribe));
    blocks
}

/// What the chair concluded of the items of substance, and the table of the tasks that were handed on.
fn review(scribe: &Scribe<'_>, tasks: &[TaskFacts]) -> Vec<Block> {
    let of_substance = |kind: SegmentKind| match kind {
        SegmentKind::Content | SegmentKind::SelfReview | SegmentKind::Tasks => true,
        SegmentKind::Opening | SegmentKind::Closing | SegmentKind::Score | SegmentKind::Break => false,
    };
    let mut blocks = conclusions(scribe, of_substance);
    let column =
        |title: crate::text::Phrase, width| Column { title: scribe.say(title).to_owned(), align: Align::Left, width };
    let number = Column { align: Align::Centre, ..column(results::NUMBER, 7) };
    let columns = vec![
        number,
        column(results::WHAT, 38),
        column(results::WHO, 20),
        column(words::STATE, 15),
        column(results::RESULT, 20),
    ];
    let mut rows: Vec<Row> = tasks.iter().enumerate().map(|(place, task)| reviewed(scribe, place, task)).collect();
    if rows.is_empty() {
        // Whether there were none, or nobody handed them on, is for a person to say.
        let mut cells = vec![Words::from("1")];
        cells.resize_with(columns.len(), Words::blank);
        rows.push(Row { cells, seq: None });
    }
    blocks.push(Block::Table(Table { columns, rows }));
    blocks
}

fn reviewed(scribe: &Scribe<'_>, place: usize, task: &TaskFacts) -> Row {
    let state = task.result.map_or_else(Words::blank, |result| scribe.say(kinds::task_result(result)).into());
    let cells = vec![
        (place + 1).to_string().into(),
        task.what.as_str().into(),
        Scribe::typed(Some(&task.who.join(", "))),
        state,
        Scribe::typed(task.note.as_deref()),
    ];
    Row { cells, seq: None }
}

/// What the chair concluded at the end, and every task given by its own letter.
fn new_tasks(scribe: &Scribe<'_>, tasks: &[TaskFacts]) -> Vec<Block> {
    let at_the_end = |kind: SegmentKind| match kind {
        SegmentKind::Closing => true,
        SegmentKind::Content
        | SegmentKind::SelfReview
        | SegmentKind::Tasks
        | SegmentKind::Opening
        | SegmentKind::Score
        | SegmentKind::Break => false,
    };
    let mut blocks = conclusions(scribe, at_the_end);
    let points: Vec<Point> = tasks.iter().map(|task| Words::from(task.what.as_str()).into()).collect();
    if points.is_empty() {
        blocks.push(Block::Paragraph(Words::blank().into()));
    } else {
        blocks.push(Block::List(Marks::Letters, points));
    }
    blocks
}

fn conclusions(scribe: &Scribe<'_>, of: impl Fn(SegmentKind) -> bool) -> Vec<Block> {
    let said = scribe.meeting.conclusions().iter().filter(|one| {
        let item = scribe.meeting.item(&one.segment);
        item.is_some_and(|item| of(item.plan.kind))
    });
    said.map(|one| Block::Paragraph(Sentence::of_press(one.text.as_str().into(), one.seq))).collect()
}

fn assignment(scribe: &Scribe<'_>) -> Vec<Block> {
    let given = minutes::tasks_given(scribe);
    if given.is_empty() { vec![Block::Paragraph(Words::blank().into())] } else { given }
}

/// Every group of lines with its points, the total, the band; nothing where the agenda keeps no score.
fn own_score(scribe: &Scribe<'_>) -> Vec<Block> {
    match &scribe.meeting.agenda().score {
        ScorePlan::None(_) => return Vec::new(),
        ScorePlan::Sheet(_) => {}
    }
    let Some(score) = facts(scribe.meeting).score else {
        return vec![Block::paragraph(scribe.say(results::NOT_ANNOUNCED))];
    };
    let groups = score.groups.iter().map(|group| {
        let points = words::points_of(scribe.lang, group.points, group.max);
        Point::from(Words::from(format!("{}: {points}", group.title)))
    });
    let total = results::total(scribe.lang, score.total, score.out_of, &score.band);
    vec![Block::List(Marks::Letters, groups.collect()), Block::paragraph(Words::strong(total))]
}

/// By which vote it was adopted, a blank where there was none; then what else was carried, but for the score.
fn adoption(scribe: &Scribe<'_>, votes: &[VoteFacts]) -> Vec<Block> {
    let (mut on_tasks, mut others) = (Vec::new(), Vec::new());
    for vote in votes {
        let Some(outcome) = vote.standing().filter(|outcome| outcome.carried) else { continue };
        let counts = words::adopted_by(scribe.voice, outcome.in_favour, outcome.base);
        let named = Point::from(Words::from(format!("{}: {counts}", vote.question)));
        match vote.kind {
            // Ballot papers are for persons; a resolution is adopted by hands.
            Some(SegmentKind::Closing) if vote.planned && !vote.ballot => on_tasks.push((counts, named)),
            Some(SegmentKind::Score) => {}
            Some(
                SegmentKind::Opening
                | SegmentKind::Content
                | SegmentKind::SelfReview
                | SegmentKind::Tasks
                | SegmentKind::Closing
                | SegmentKind::Break,
            )
            | None => others.push(named),
        }
    }
    let adopted = Words::from(words::adopted(scribe.voice));
    let mut blocks = Vec::new();
    match on_tasks.as_slice() {
        [] => blocks.push(Block::paragraph(adopted.before(Words::blank()))),
        [(counts, _)] => blocks.push(Block::paragraph(adopted.before(counts.as_str()))),
        several => {
            let points = several.iter().map(|(_, named)| named.clone()).collect();
            blocks.extend([Block::paragraph(adopted), Block::List(Marks::Letters, points)]);
        }
    }
    if !others.is_empty() {
        blocks.push(Block::paragraph(scribe.say(words::ALSO_CARRIED)));
        blocks.push(Block::List(Marks::Letters, others));
    }
    blocks
}

fn endorsement(scribe: &Scribe<'_>) -> Endorsement {
    let agenda = scribe.meeting.agenda();
    let usual = || {
        let superior = agenda.superior.iter().map(|body| format!("{body} {}", scribe.say(words::TO_REPORT)));
        superior.chain([scribe.say(words::KEEP).to_owned()]).collect()
    };
    Endorsement {
        heading: scribe.say(words::RECIPIENTS).to_owned(),
        recipients: agenda.papers.recipients.clone().unwrap_or_else(usual),
        signature: signature(scribe),
    }
}

/// For the body its secretary signs. Whoever led the meeting is named only where the roster says that he is.
fn signature(scribe: &Scribe<'_>) -> Signature {
    let agenda = scribe.meeting.agenda();
    let chair = scribe.meeting.holder(Office::Chair);
    if let Some(said) = &agenda.papers.resolution_signed_as {
        return scribe.signature(said.clone(), chair.filter(|_| signs(scribe)));
    }
    if head::is_of_the_party(scribe) {
        let body = first_words(&agenda.body.name).to_uppercase();
        let office =
            vec![format!("{} {body}", scribe.say(words::FOR_THE_BODY)), scribe.say(words::SECRETARY).to_owned()];
        scribe.signature(office, chair.filter(|_| signs(scribe)))
    } else {
        scribe.signature(vec![scribe.say(words::SIGN_AS_CHAIR).to_owned()], chair)
    }
}

/// Whether the chair is the body's secretary, or signs as the chair.
fn signs(scribe: &Scribe<'_>) -> bool {
    let agenda = scribe.meeting.agenda();
    let office = agenda.papers.resolution_signed_as.as_ref().and_then(|lines| lines.last());
    let office = fold(office.map_or(scribe.say(words::SECRETARY), String::as_str));
    if office == fold(scribe.say(words::SIGN_AS_CHAIR)) {
        return true;
    }
    let chair = scribe.meeting.holder(Office::Chair).and_then(|who| scribe.meeting.person(who));
    let role = fold(chair.and_then(|one| one.person.role.as_deref()).unwrap_or_default());
    role == office || role.strip_prefix(&office).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// "Chi bộ Văn phòng" signs as "Chi bộ"; another body with its whole name.
fn first_words(body: &str) -> &str {
    let known = ["chi bộ", "đảng bộ", "đảng ủy", "chi ủy"];
    let folded = body.to_lowercase();
    let found = known.iter().find(|word| folded.starts_with(**word));
    found.and_then(|word| body.get(..word.len())).unwrap_or(body)
}

#[cfg(test)]
mod tests {
    use super::first_words;

    #[test]
    fn a_committee_signs_by_what_it_is() {
        assert_eq!(first_words("Chi bộ Văn phòng"), "Chi bộ");
        assert_eq!(first_words("Ban Chấp hành"), "Ban Chấp hành");
    }
}
