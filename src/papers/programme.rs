//! Floor 4. The programme sheet, which is printed before the meeting: what comes when and by whom, what the members are asked, and on its
//! back the twelve keys for whoever sits at the console. It is made from an agenda; there is no journal yet.

use chrono::Datelike;
use chrono::NaiveDateTime;
use chrono::TimeDelta;

use super::document::Align;
use super::document::Block;
use super::document::Column;
use super::document::Document;
use super::document::Marks;
use super::document::Row;
use super::document::Table;
use super::document::Words;
use super::head;
use super::scribe::Scribe;
use super::scribe::draw_up;
use crate::action::Action;
use crate::action::manual::TWELVE;
use crate::agenda_file;
use crate::meeting::Meeting;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Before;
use crate::meeting::agenda::Discuss;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::Segment;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::roster::Office;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::time::Stamp;
use crate::text::Phrase;
use crate::text::papers as papers_words;
use crate::text::papers::programme as words;

/// The programme sheet of the meeting that this agenda would begin, with what earlier meetings hand on.
///
/// The same agenda always gives the same sheet, on whichever day it is made.
pub fn programme(agenda: &Agenda, before: &Before) -> Document {
    let wall = agenda.start.unwrap_or_default().and_utc().fixed_offset();
    let meeting = Meeting::unheld(agenda, before, Moment { t: Stamp::ZERO, wall });
    draw_up(&meeting, |scribe| {
        let title = format!("{}: {}", words::PROGRAMME.get(scribe.lang), agenda.title);
        let mut blocks = front(scribe);
        blocks.push(Block::NewPage);
        blocks.extend(back(scribe.lang));
        (title, blocks)
    })
}

fn front(scribe: &Scribe<'_>) -> Vec<Block> {
    let agenda = scribe.meeting.agenda();
    let mut blocks = vec![
        Block::Letterhead(head::letterhead(scribe)),
        Block::Title(vec![scribe.say(words::PROGRAMME).to_owned(), agenda.title.clone()]),
    ];
    if agenda.sample {
        blocks.push(Block::Notice(Words::strong(scribe.say(papers_words::SAMPLE)).into()));
    }
    blocks.push(when_and_where(scribe));
    blocks.push(Block::Table(items(scribe)));
    blocks.extend(prompts(scribe));
    blocks
}

/// When and where, and who leads: a blank where it is not known yet.
fn when_and_where(scribe: &Scribe<'_>) -> Block {
    let agenda = scribe.meeting.agenda();
    let begins = agenda.start.map(|start| words::begins(scribe.lang, start));
    let office = |office: Office| scribe.meeting.holder(office).map(|who| scribe.with_role(who));
    let lines = [
        (words::BEGINS, begins),
        (papers_words::PLACE, agenda.place.clone()),
        (papers_words::CHAIR, office(Office::Chair)),
        (papers_words::MINUTE_TAKER, office(Office::Minutes)),
    ];
    let points = lines.map(|(what, known): (Phrase, Option<String>)| {
        Words::from(scribe.say(what)).before(Scribe::typed(known.as_deref())).into()
    });
    Block::List(Marks::Dashes, points.into())
}

/// Every item with its times; the hours stand there once it is known when the meeting begins.
fn items(scribe: &Scribe<'_>) -> Table {
    let lang = scribe.lang;
    let agenda = scribe.meeting.agenda();
    let column = |title: Phrase, align, width| Column { title: title.get(lang).to_owned(), align, width };
    let columns = vec![
        column(words::NUMBER, Align::Centre, 7),
        column(words::ITEM, Align::Left, 36),
        column(words::WHO, Align::Left, 23),
        column(words::PRESENT, Align::Centre, 17),
        column(words::DISCUSS, Align::Centre, 17),
    ];
    let mut hours = Hours { at: agenda.start };
    let mut rows: Vec<Row> = Vec::new();
    for (place, item) in agenda.segments.iter().enumerate() {
        let present = hours.cell(lang, item.present);
        let discuss = match item.discuss {
            Discuss::Held { planned, .. } => hours.cell(lang, planned),
            Discuss::None(_) => Words::from("–"),
        };
        let number = Words::from((place + 1).to_string());
        let cells = vec![number, item.title.as_str().into(), who(scribe, item).into(), present, discuss];
        rows.push(Row { cells, seq: None });
    }
    let shares = agenda_file::shares(agenda);
    let length = |span| Words::strong(words::length(lang, span));
    let (present, discuss) = (length(shares.sum - shares.members), length(shares.members));
    let sum = Words::strong(words::sum(lang, shares.sum));
    rows.push(Row { cells: vec![Words::new(), sum, Words::new(), present, discuss], seq: None });
    Table { columns, rows }
}

/// The time of day, as far as the items have come.
struct Hours {
    at: Option<NaiveDateTime>,
}

impl Hours {
    /// From when to when, and how long that is.
    fn cell(&mut self, lang: Language, span: Span) -> Words {
        let length = words::length(lang, span);
        let Some(from) = self.at else { return length.into() };
        let to = from.checked_add_signed(TimeDelta::milliseconds(span.ms())).unwrap_or(from);
        self.at = Some(to);
        format!("{}\n{length}", words::from_to(from.time(), to.time())).into()
    }
}

/// Who presents, or whose turn it is to review himself. Who comes is not known yet.
fn who(scribe: &Scribe<'_>, item: &Segment) -> String {
    let name = |who: &PersonId| (scribe.voice.name)(who);
    let is_review = match item.kind {
        SegmentKind::SelfReview => true,
        SegmentKind::Opening
        | SegmentKind::Content
        | SegmentKind::Tasks
        | SegmentKind::Closing
        | SegmentKind::Score
        | SegmentKind::Break => false,
    };
    if !is_review {
        return item.presenter.as_ref().map(name).unwrap_or_default();
    }
    let order = scribe.meeting.review_order(scribe.now.wall.year()).into_iter();
    let names: Vec<String> = order.take(scribe.meeting.review_number()).map(|one| name(&one.who)).collect();
    if names.is_empty() { String::new() } else { format!("{}\n{}", names.join(", "), scribe.say(words::EXPECTED)) }
}

/// What the members will be asked: all of it comes on the room's screen. What the chair says and private notes do not.
fn prompts(scribe: &Scribe<'_>) -> Option<Block> {
    let lang = scribe.lang;
    let asked = scribe.meeting.agenda().segments.iter().enumerate().filter(|(_, item)| !item.prompts.is_empty());
    let rows: Vec<Row> = asked
        .map(|(place, item)| {
            let questions: Vec<String> = item.prompts.iter().map(|prompt| format!("- {prompt}")).collect();
            Row { cells: vec![Words::from((place + 1).to_string()), questions.join("\n").into()], seq: None }
        })
        .collect();
    let columns = vec![
        Column { title: words::NUMBER.get(lang).to_owned(), align: Align::Centre, width: 7 },
        Column { title: words::PROMPTS.get(lang).to_owned(), align: Align::Left, width: 93 },
    ];
    (!rows.is_empty()).then_some(Block::Table(Table { columns, rows }))
}

/// The twelve keys, in letters that are read from where the laptop stands.
fn back(lang: Language) -> Vec<Block> {
    let row = |action: &Action| {
        let spec = action.spec();
        let keys = action.keys_printed().replace(' ', "\n");
        let does = Words::strong(spec.label.get(lang)).then(format!("\n{}", spec.help.get(lang)));
        Row { cells: vec![Words::strong(keys), does], seq: None }
    };
    let columns = vec![
        Column { title: words::KEY.get(lang).to_owned(), align: Align::Centre, width: 22 },
        Column { title: words::DOES.get(lang).to_owned(), align: Align::Left, width: 78 },
    ];
    vec![
        Block::Title(vec![words::KEYS.get(lang).to_owned()]),
        Block::paragraph(words::KEYS_NOTE.get(lang)),
        Block::Poster(Table { columns, rows: TWELVE.iter().map(row).collect() }),
    ]
}
