//! Floor 2. From figures to what is shown, in words.

use chrono::Datelike;

use super::browse::Browser;
use super::browse::Open;
use super::held::Held;
use super::held::State;
use super::story::against_plan;
use super::story::story;
use super::view::Align;
use super::view::Bar;
use super::view::Chart;
use super::view::Column;
use super::view::HistoryView;
use super::view::Opened;
use super::view::Page;
use super::view::Row;
use super::view::Table;
use super::year::Year;
use crate::clean::clean_line;
use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::meeting::time::Span;
use crate::room::Strip;
use crate::text::Phrase;
use crate::text::dates;
use crate::text::figures;
use crate::text::history as w;
use crate::text::papers::amended as corrections;

/// The whole screen.
pub fn view(browser: &Browser, year: &Year, meetings: &[&Meeting]) -> HistoryView {
    let lang = browser.lang;
    let place = browser.place(meetings.len());
    let open = meetings.get(place).filter(|_| browser.open == Open::Meeting);
    let page = if browser.keys {
        Page::Keys(keys(lang))
    } else if meetings.is_empty() {
        Page::Nothing(w::NOTHING.get(lang).to_owned())
    } else {
        match (browser.open, open) {
            (Open::Meeting, Some(meeting)) => Page::Meeting(Box::new(opened(browser, meeting))),
            (Open::Meetings | Open::Meeting, _) => {
                Page::Meetings(meetings_table(lang, year, place), chart(lang, year, place))
            }
            (Open::Members, _) => Page::Members(members_table(lang, year, browser.scroll)),
        }
    };
    let near = |by: isize| browser.at.checked_add_signed(by).and_then(|at| browser.years.get(at)).copied();
    let beside = match browser.open {
        Open::Meeting => format!("{}/{}", place + 1, meetings.len()),
        Open::Meetings | Open::Members => {
            let before = near(-1).map(|year| format!("← {year}"));
            let after = near(1).map(|year| format!("{year} →"));
            before.into_iter().chain(after).collect::<Vec<_>>().join("   ")
        }
    };
    let shown = browser.year().map_or_else(String::new, |year| format!(" {year}"));
    HistoryView {
        title: format!("{} · {}{shown}", clean_line(&browser.body), w::LOOKING_BACK.get(lang)),
        beside,
        summary: w::year_so_far(lang, &year.so_far, year.meetings.len()),
        page,
        note: browser.note.clone(),
        bar: bar(browser),
    }
}

fn bar(browser: &Browser) -> Vec<(String, String)> {
    let lang = browser.lang;
    let hint = |key: &str, phrase: Phrase| (key.to_owned(), phrase.get(lang).to_owned());
    match browser.open {
        Open::Meetings => vec![
            hint("Enter", w::KEY_OPEN),
            hint("Tab", w::KEY_MEMBERS),
            hint("← →", w::KEY_YEAR),
            hint("?", w::KEYS),
            hint("Esc", w::KEY_LEAVE),
        ],
        Open::Members => vec![
            hint("Tab", w::KEY_MEETINGS),
            hint("↑ ↓", w::KEY_SCROLL),
            hint("← →", w::KEY_YEAR),
            hint("?", w::KEYS),
            hint("Esc", w::KEY_BACK),
        ],
        Open::Meeting => {
            vec![hint("Esc", w::KEY_BACK), hint("↑ ↓", w::KEY_SCROLL), hint("← →", w::KEY_OTHER), hint("?", w::KEYS)]
        }
    }
}

fn keys(lang: Language) -> Vec<(String, String)> {
    [
        ("↑ ↓", w::HELP_SELECT),
        ("PageUp PageDown", w::HELP_PAGE),
        ("Home End", w::HELP_ENDS),
        ("← →", w::HELP_SIDE),
        ("Enter", w::HELP_OPEN),
        ("Tab", w::HELP_TAB),
        ("Esc", w::HELP_BACK),
        ("F12", w::HELP_LANGUAGE),
        ("Ctrl+Q", w::KEY_LEAVE),
    ]
    .map(|(key, phrase)| (key.to_owned(), phrase.get(lang).to_owned()))
    .to_vec()
}

fn column(lang: Language, phrase: Phrase, align: Align, gives_way: u8) -> Column {
    Column { title: phrase.get(lang).to_owned(), align, gives_way }
}

fn minutes(span: Span) -> String {
    format!("{}′", span.mins_down())
}

fn share(lang: Language, part: u32, of: u32) -> String {
    format!("{part}/{of} {:>6}", figures::percent(lang, part, of))
}

fn meetings_table(lang: Language, year: &Year, selected: usize) -> Table {
    let columns = vec![
        column(lang, w::DAY, Align::Left, 0),
        column(lang, w::LENGTH, Align::Right, 2),
        column(lang, w::PRESENT, Align::Right, 3),
        column(lang, w::SPOKE, Align::Right, 1),
        column(lang, w::PAUSES, Align::Right, 4),
        column(lang, w::EARLY, Align::Right, 5),
        column(lang, w::SCORE, Align::Right, 0),
        column(lang, w::BAND, Align::Left, 0),
    ];
    let rows = year.meetings.iter().map(|held| row(lang, held)).collect();
    Table { columns, rows, selected: Some(selected), offset: 0 }
}

fn row(lang: Language, held: &Held) -> Vec<String> {
    let band = match (held.state, &held.score) {
        (State::Adjourned, _) => w::ADJOURNED.get(lang).to_owned(),
        (State::Unfinished, _) => w::UNFINISHED.get(lang).to_owned(),
        (State::Closed, Some(score)) => clean_line(&score.band),
        (State::Closed, None) => "–".to_owned(),
    };
    vec![
        day(lang, held),
        minutes(held.length),
        share(lang, held.present, held.members),
        share(lang, held.spoke, held.spoke_of),
        format!("{}/{}", held.pauses_kept, held.pauses_kept + held.pauses_overridden),
        held.pauses_overridden.to_string(),
        held.score.as_ref().map_or_else(|| "–".to_owned(), |score| figures::points(lang, score.total)),
        band,
    ]
}

/// "05/02/2026"; in English the order of day and month must not be guessed.
fn day(lang: Language, held: &Held) -> String {
    let form = match lang {
        Language::Vi => "%d/%m/%Y",
        Language::En => "%Y-%m-%d",
    };
    held.begun.format(form).to_string()
}

fn chart(lang: Language, year: &Year, selected: usize) -> Chart {
    let thousandths = |part: i64, of: i64| {
        (of > 0).then(|| u32::try_from((part.saturating_mul(1000) / of).clamp(0, 1000)).unwrap_or(0))
    };
    let bars = year
        .meetings
        .iter()
        .map(|held| Bar {
            label: match lang {
                Language::Vi => format!("{}/{}", held.begun.day(), held.begun.month()),
                Language::En => held.begun.format("%-d %b").to_string(),
            },
            score: held.score.as_ref().and_then(|score| thousandths(score.total.0, score.out_of.0)),
            spoke: thousandths(held.spoke.into(), held.spoke_of.into()),
        })
        .collect();
    let (score, spoke) = (w::LEGEND_SCORE.get(lang).to_owned(), w::LEGEND_SPOKE.get(lang).to_owned());
    Chart { score, spoke, bars, selected }
}

fn members_table(lang: Language, year: &Year, offset: usize) -> Table {
    let columns = vec![
        column(lang, w::MEMBER, Align::Left, 0),
        column(lang, w::PRESENT, Align::Right, 0),
        column(lang, w::SPOKE, Align::Right, 0),
        column(lang, w::REVIEWED, Align::Right, 0),
        column(lang, w::TASKS_DONE, Align::Right, 1),
        column(lang, w::TASKS_GIVEN, Align::Right, 2),
    ];
    let rows = year
        .members
        .iter()
        .map(|one| {
            vec![
                clean_line(&one.name),
                format!("{}/{}", one.present, one.of),
                format!("{}/{}", one.spoke, one.present),
                one.reviewed.to_string(),
                one.tasks_done.to_string(),
                one.tasks_given.to_string(),
            ]
        })
        .collect();
    Table { columns, rows, selected: None, offset }
}

fn opened(browser: &Browser, meeting: &Meeting) -> Opened {
    let lang = browser.lang;
    let held = Held::of(meeting);
    let last = meeting.ended().or(meeting.last_entry().map(|entry| entry.at));
    let strip = last.map(|last| Strip::of(meeting, last.t)).unwrap_or_default();
    let facts = held.as_ref().map_or_else(String::new, |held| facts(lang, held));
    let strip_words = meeting.ended().map_or_else(String::new, |end| figures::time(end.wall));
    Opened {
        title: clean_line(&meeting.agenda().title),
        facts,
        strip,
        strip_words,
        lines: story_lines(lang, meeting),
        offset: browser.scroll,
    }
}

fn facts(lang: Language, held: &Held) -> String {
    let mut parts = vec![
        format!("{} {}", dates::date(lang, held.begun.date_naive()), figures::time(held.begun)),
        figures::mins(lang, held.length.mins_down()),
        format!("{} {}/{}", w::PRESENT.get(lang).to_lowercase(), held.present, held.members),
        format!("{} {}/{}", w::SPOKE.get(lang).to_lowercase(), held.spoke, held.spoke_of),
    ];
    parts.extend(held.score.as_ref().map(|score| clean_line(&w::score(lang, score))));
    parts.join(" · ")
}

fn story_lines(lang: Language, meeting: &Meeting) -> Vec<Row> {
    let both = |(present, discuss): (Span, Span)| format!("{:>4} + {:>4}", minutes(present), minutes(discuss));
    let headings = format!("{:>11}   {:>11}", w::PLANNED.get(lang), w::ACTUAL.get(lang));
    let mut rows = vec![Row::Heading(w::ITEM.get(lang).to_owned(), headings)];
    for item in against_plan(lang, meeting) {
        rows.push(Row::Item(clean_line(&item.title), format!("{}   {}", both(item.planned), both(item.actual))));
        rows.extend(item.remark.map(|remark| Row::Remark(clean_line(&remark))));
    }
    rows.push(Row::Blank);
    rows.push(Row::Heading(w::STORY.get(lang).to_owned(), String::new()));
    rows.extend(story(lang, meeting).into_iter().map(|told| Row::Press {
        at: told.at,
        done: if told.taken_back {
            format!("{} {}", clean_line(&told.done), w::TAKEN_BACK.get(lang))
        } else {
            clean_line(&told.done)
        },
        words: told.words.map(|words| clean_line(&words)),
        taken_back: told.taken_back,
    }));
    if !meeting.amendments().is_empty() {
        rows.push(Row::Blank);
        rows.push(Row::Heading(corrections::AMENDMENTS.get(lang).to_owned(), String::new()));
        super::voice::with_voice(meeting, lang, |voice| {
            rows.extend(
                meeting.amendments().iter().map(|one| Row::Remark(clean_line(&corrections::amended(voice, one)))),
            );
        });
    }
    rows
}
