//! Floor 3. From the state of the screen to what it shows.

use super::asking;
use super::desk::Desk;
use super::entry;
use super::faulty;
use super::meeting_page;
use super::pages::Ask;
use super::pages::Page;
use super::roster_page;
use super::roster_page::Column;
use super::roster_page::person;
use super::row::Choice;
use super::row::Deed;
use super::row::Entry;
use super::row::Post;
use super::row::Row;
use super::row::What;
use super::screen::Saved;
use super::screen::Screen;
use super::taking::TableFile;
use super::view::Body;
use super::view::PersonView;
use super::view::PrepareView;
use super::view::RowKind;
use super::view::RowView;
use super::view::Rows;
use super::view::Table;
use crate::clean::clean_line;
use crate::console::typing::Lines;
use crate::console::view::Hint;
use crate::console::view::Line;
use crate::console::view::NoticeKind;
use crate::console::view::Tone;
use crate::console::view::panel::Choice as Answer;
use crate::console::view::panel::Field;
use crate::console::view::panel::PickRow;
use crate::console::view::panel::Picker;
use crate::console::view::panel::Question;
use crate::text::Phrase;
use crate::text::console::desk as console;
use crate::text::prepare as w;

/// Everything that the screen shows now.
pub fn view(screen: &Screen) -> PrepareView {
    let desk = &screen.desk;
    PrepareView {
        language: desk.lang,
        theme: screen.theme,
        head: format!("{} · {}", desk.get(w::HEAD), clean_line(&desk.agenda().body.name)),
        saved: saved(screen),
        path: path(screen),
        body: body(screen),
        sum: sum(desk),
        help: Line::quiet(help(screen)),
        bar: bar(screen),
        notices: screen.notice.iter().cloned().collect(),
    }
}

fn saved(screen: &Screen) -> Line {
    let desk = &screen.desk;
    match &screen.saved {
        Saved::Nothing => Line::quiet(desk.get(w::NOT_YET)),
        Saved::Agenda if desk.errors() > 0 => Line::new(Tone::Warn, w::faults(desk.lang, desk.errors())),
        Saved::Agenda => Line::new(Tone::Good, desk.get(w::SAVED)),
        Saved::Draft => {
            let faults = w::faults(desk.lang, desk.errors().max(1));
            Line::new(Tone::Warn, format!("{}, {faults}", desk.get(w::DRAFT)))
        }
        Saved::Failed(why) => Line::new(Tone::Alarm, format!("{}: {why}", desk.get(w::NOT_SAVED))),
    }
}

fn sum(desk: &Desk) -> Line {
    let (sum, length, members) = meeting_page::sums(desk);
    let tone = if sum == length { Tone::Good } else { Tone::Warn };
    Line::new(tone, desk.voice(|voice| w::sum(voice, sum, length, members)))
}

fn path(screen: &Screen) -> Vec<String> {
    let desk = &screen.desk;
    let title = |page: &Page| match page {
        Page::Meeting { .. } => None,
        Page::Item { n, .. } => Some(w::item_heading(desk.lang, n + 1, meeting_page::item_count(desk))),
        Page::Roster { people, .. } => Some(format!("{} ({})", desk.get(w::ROSTER), people.len())),
        Page::Tasks { .. } => Some(desk.get(w::TASKS)),
        Page::Pick { post, .. } => Some(desk.get(post_label(*post))),
        Page::Tables { .. } => Some(desk.get(w::TABLES)),
        Page::Report { .. } => Some(desk.get(w::UNDERSTOOD)),
        Page::Ask { ask: Ask::Leave, .. } => Some(desk.get(w::LEAVE_FAULTY)),
        Page::Ask { ask: Ask::NotSaved, .. } => Some(desk.get(w::NOT_SAVED)),
        Page::Ask { .. } => Some(String::new()),
    };
    screen.pages.iter().filter_map(title).filter(|title| !title.is_empty()).collect()
}

const fn post_label(post: Post) -> Phrase {
    match post {
        Post::Chair => w::CHAIR,
        Post::MinuteTaker => w::MINUTE_TAKER,
        Post::ScoreFollower => w::SCORE_FOLLOWER,
        Post::Judges => w::JUDGES,
        Post::Presenter(_) => w::PRESENTER,
    }
}

fn body(screen: &Screen) -> Body {
    let desk = &screen.desk;
    match screen.page() {
        Page::Meeting { at } | Page::Item { at, .. } => Body::Rows(rows(screen, &screen.rows(), Some(*at))),
        Page::Roster { people, at, column, .. } => Body::Table(table(screen, people, *at, *column)),
        Page::Tasks { at } => {
            let mut lines: Vec<Line> = desk
                .before
                .tasks
                .iter()
                .map(|task| Line::plain(clean_line(&w::task(desk.lang, &task.who.join(", "), &task.what, task.due))))
                .collect();
            lines.push(Line::quiet(desk.get(w::TASKS_NOTE)));
            Body::Lines { lines, at: *at }
        }
        Page::Tables { at, .. } => Body::Question(tables(screen, *at)),
        Page::Report { lines, at, .. } => {
            let lines = lines.iter().map(|line| Line::quiet(line.clone())).collect();
            Body::Lines { lines, at: *at }
        }
        Page::Pick { post, filter, at } => Body::Picker(picker(desk, *post, filter, *at)),
        Page::Ask { ask, at } => {
            let answers = asking::answers(desk, *ask, screen.order());
            let choice = |(label, _)| Answer { label, why_not: None, detail: None };
            Body::Question(Question {
                title: String::new(),
                lines: vec![Line::new(Tone::Strong, clean_line(&asking::question(desk, *ask)))],
                choices: answers.into_iter().map(choice).collect(),
                selected: *at,
                enter: None,
            })
        }
    }
}

fn tables(screen: &Screen, at: usize) -> Question {
    let choice = |file: &TableFile| Answer {
        label: clean_line(&file.name),
        why_not: None,
        detail: Some(clean_line(&file.place)),
    };
    let lines = if screen.tables.is_empty() { vec![Line::plain(screen.desk.get(w::NO_TABLES))] } else { Vec::new() };
    let choices = screen.tables.iter().map(choice).collect();
    Question { title: String::new(), lines, choices, selected: at, enter: None }
}

fn picker(desk: &Desk, post: Post, filter: &crate::console::typing::Typing, at: usize) -> Picker {
    let rows = asking::people(desk, post, filter.text()).into_iter().map(|who| {
        let named = asking::is_named(desk, post, who);
        PickRow {
            name: who.map_or_else(|| desk.get(w::NOBODY_CHOICE), |person| clean_line(&person.name)),
            detail: who.map_or_else(String::new, |person| {
                let parts = [&person.role, &person.group];
                clean_line(&parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(", "))
            }),
            state: Line::new(Tone::Good, if named { "✓" } else { "" }),
            selected: false,
        }
    });
    Picker {
        title: desk.get(post_label(post)),
        filter: filter.field(desk.get(console::FILTER), Lines::One, true),
        rows: rows.collect(),
        selected: at,
        classes: Vec::new(),
        enter: Line::new(Tone::Strong, desk.get(console::PICK_ENTER)),
    }
}

fn rows(screen: &Screen, rows: &[Row], selected: Option<usize>) -> Rows {
    let rows = rows.iter().enumerate().map(|(at, row)| row_view(screen, row, selected == Some(at))).collect();
    Rows { rows, selected }
}

fn row_view(screen: &Screen, row: &Row, selected: bool) -> RowView {
    let desk = &screen.desk;
    let label = row.label.clone();
    let clean = |line: &Line| Line::new(line.tone, clean_line(&line.text));
    let mut below = Vec::new();
    let kind = match &row.what {
        What::Heading => RowKind::Heading(label),
        What::Type(entry, lines) => {
            let typed = screen.field.as_ref().filter(|_| selected);
            let text = typed.map_or_else(|| entry::shown(desk, entry), |field| field.typing.text().to_owned());
            below.extend(entry::read_back(desk, entry, &text));
            match typed {
                Some(field) => RowKind::Field(field.typing.field(label, *lines, true)),
                None => value(entry, label, &text),
            }
        }
        What::Choose { choices, at, .. } => {
            RowKind::Choice { label, value: clean_line(choices.get(*at).map_or("", String::as_str)) }
        }
        What::Do(deed, line) => match deed {
            Deed::Pick(_) | Deed::Roster | Deed::Tasks => RowKind::Value { label, value: clean(line) },
            Deed::Item(_)
            | Deed::AddItem
            | Deed::DropItem(_)
            | Deed::Spread
            | Deed::Person(_)
            | Deed::AddPerson
            | Deed::Tables(_)
            | Deed::Clear
            | Deed::Print
            | Deed::Done => RowKind::Button { label, value: clean(line) },
        },
        What::Item(item) => RowKind::Item {
            number: item.number.map_or_else(|| "–".to_owned(), |number| number.to_string()),
            title: clean_line(&item.title),
            who: clean_line(&item.who),
            times: clean_line(&item.times),
        },
        What::Told(line) => RowKind::Value { label, value: clean(line) },
    };
    // Day and hour are one value of the file: each says for itself what is wrong with it.
    let for_itself = matches!(&row.what, What::Type(Entry::Day | Entry::Hour, _)) && !below.is_empty();
    let told = for_itself || below.iter().any(|line: &Line| line.tone == Tone::Warn);
    if !told {
        below.extend(faulty::lines(desk, row));
    }
    below.extend(row.told.iter().map(clean));
    RowView { kind, below }
}

/// A field that is not being typed in; one more of a list invites.
fn value(entry: &Entry, label: String, text: &str) -> RowKind {
    match entry {
        Entry::More(_) => RowKind::Button { label, value: Line::default() },
        Entry::Needed(_)
        | Entry::Perhaps(_)
        | Entry::One(..)
        | Entry::Minutes(_)
        | Entry::PerhapsMinutes(_)
        | Entry::Planned(_)
        | Entry::Least(_)
        | Entry::Day
        | Entry::Hour
        | Entry::NextMeeting => RowKind::Value { label, value: Line::plain(clean_line(text)) },
    }
}

fn table(screen: &Screen, people: &[usize], at: usize, column: Column) -> Table {
    let desk = &screen.desk;
    let heads = [w::NAME, w::STANDING, w::MARK, w::ROLE, w::GROUP, w::VOTE, w::ROW_MORE];
    let column = Column::ALL.iter().position(|one| *one == column).unwrap_or(0);
    let person_view = |n: &usize| {
        let cells = Column::ALL.iter().map(|column| clean_line(&roster_page::shown(desk, *n, *column))).collect();
        let place = person(*n);
        let below = desk.faults_in(&place).map(|noted| faulty::line(desk, noted)).collect();
        PersonView { cells, below }
    };
    let in_table = at < people.len();
    let field: Option<Field> =
        screen.field.as_ref().filter(|_| in_table).map(|field| field.typing.field(String::new(), Lines::One, true));
    Table {
        columns: heads.into_iter().map(|head| desk.get(head)).collect(),
        people: people.iter().map(person_view).collect(),
        selected: in_table.then_some((at, column)),
        field,
        under: rows(screen, &screen.rows(), at.checked_sub(people.len())),
    }
}

fn help(screen: &Screen) -> String {
    let desk = &screen.desk;
    let phrase = match (screen.page(), screen.what()) {
        (Page::Roster { people, at, column, .. }, _) if *at < people.len() => match column {
            Column::Name | Column::Role | Column::Group => w::HELP_ROW,
            Column::Standing | Column::Mark => w::HELP_CELL,
            Column::Vote => w::HELP_VOTE,
            Column::More => w::HELP_MORE,
        },
        (Page::Report { .. }, _) => w::HELP_REPORT,
        (Page::Pick { .. } | Page::Ask { .. } | Page::Tasks { .. } | Page::Tables { .. }, _) | (_, None) => {
            return String::new();
        }
        (_, Some((_, What::Type(_, Lines::Several)))) => {
            return format!("{} · {}", desk.get(w::HELP_TYPE), desk.get(w::HELP_LINES));
        }
        (_, Some((_, What::Type(entry, Lines::One)))) if entry.is_typed_over() && !is_empty(screen) => {
            w::HELP_TYPE_OVER
        }
        (_, Some((_, What::Type(_, Lines::One)))) => w::HELP_TYPE,
        (_, Some((_, What::Choose { of: Choice::Month, .. }))) => w::HELP_MONTH,
        (_, Some((_, What::Choose { .. }))) => w::HELP_CHOOSE,
        (_, Some((_, What::Item(_)))) => w::HELP_ITEM,
        (_, Some((_, What::Do(Deed::Pick(_), _)))) => w::HELP_PICK,
        (_, Some((_, What::Do(Deed::Roster | Deed::Tasks, _)))) => w::HELP_OPEN,
        (_, Some((label, What::Do(..)))) => return format!("Enter: {label}"),
        (_, Some((_, What::Heading | What::Told(_)))) => return String::new(),
    };
    desk.get(phrase)
}

/// Whether nothing stands in the field that is being typed in.
fn is_empty(screen: &Screen) -> bool {
    screen.field.as_ref().is_none_or(|field| field.typing.is_blank())
}

/// What Enter does on the selected row.
fn enter(screen: &Screen) -> Option<Phrase> {
    match screen.what()?.1 {
        What::Type(..) | What::Choose { .. } => Some(w::HINT_NEXT),
        What::Item(_) => Some(w::HINT_EDIT),
        What::Do(Deed::Roster | Deed::Tasks | Deed::Pick(_), _) => Some(w::HINT_OPEN),
        What::Do(..) => Some(w::HINT_DO),
        What::Heading | What::Told(_) => None,
    }
}

fn bar(screen: &Screen) -> Vec<Hint> {
    let desk = &screen.desk;
    let hint = |key: &str, phrase: Phrase| Hint { key: key.to_owned(), label: desk.get(phrase), enabled: true };
    let below = screen.pages.len() > 1;
    let mut bar = vec![hint("↑ ↓", w::HINT_ROW)];
    match screen.page() {
        Page::Meeting { .. } | Page::Item { .. } => bar.extend(enter(screen).map(|does| hint("Enter", does))),
        Page::Roster { .. } => {
            bar.push(hint("Tab", w::HINT_COLUMN));
            bar.push(hint("PageDown", w::HINT_DOWN));
        }
        Page::Tasks { .. } | Page::Pick { .. } | Page::Tables { .. } | Page::Report { .. } | Page::Ask { .. } => {
            bar.push(hint("Enter", console::HINT_CHOOSE));
        }
    }
    bar.push(hint("Esc", if below { w::HINT_BACK } else { w::HINT_LEAVE }));
    if let Page::Meeting { .. } = screen.page() {
        bar.push(hint("F3", w::HINT_PRINT));
    }
    bar.push(hint("Ctrl+Z", w::HINT_UNDO));
    bar.push(hint("Ctrl+T", w::HINT_SPREAD));
    if let Page::Item { .. } = screen.page() {
        bar.push(hint("PageDown", w::HINT_PAGES));
    }
    bar.push(hint("F12", w::HINT_LANGUAGE));
    bar
}

/// What is told when something was refused or done.
pub fn refused(screen: &mut Screen, phrase: Phrase) {
    let text = screen.desk.get(phrase);
    screen.tell(NoticeKind::Told, text);
}
