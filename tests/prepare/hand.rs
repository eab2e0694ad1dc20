//! A person at the screen, who knows only what it shows: rows are found by their labels, with the arrows.

use chrono::NaiveDate;
use nhip::action::key::Key;
use nhip::agenda_file;
use nhip::agenda_file::nothing_beside;
use nhip::agenda_file::writing::Manuscript;
use nhip::console::Input;
use nhip::console::view::Theme;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::Before;
use nhip::meeting::agenda::CarriedTask;
use nhip::meeting::agenda::Language;
use nhip::prepare::Effect;
use nhip::prepare::Prepare;
use nhip::prepare::view::Body;
use nhip::prepare::view::RowKind;
use nhip::prepare::view::RowView;

/// The day on which everything here is prepared.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 4, 2).expect("there is such a day")
}

/// Tasks that an earlier meeting left open.
pub fn before() -> Before {
    let task = |id: &str, who: &str, what: &str| CarriedTask {
        id: id.to_owned(),
        who: vec![who.to_owned()],
        what: what.to_owned(),
        due: NaiveDate::from_ymd_opt(2026, 4, 15),
        given: None,
        last: None,
        note: None,
    };
    let tasks = vec![
        task("1", "Trần Thị B", "Rà soát hồ sơ quý I"),
        task("2", "Tổ đảng 2", "Góp ý quy chế làm việc của cơ quan"),
    ];
    Before { tasks, ..Before::default() }
}

/// The screen and what it has asked for.
pub struct Hand {
    /// The screen.
    pub screen: Prepare,
    /// All that it has asked for.
    pub effects: Vec<Effect>,
}

impl Hand {
    /// An empty data folder.
    pub fn with_nothing(lang: Language) -> Self {
        Self::on(Prepare::from_model(lang, Theme::None, Before::default(), today()))
    }

    /// A screen that is open.
    pub fn on(screen: Prepare) -> Self {
        Self { screen, effects: Vec::new() }
    }

    /// A file that is open.
    pub fn on_file(lang: Language, text: &str) -> Self {
        let paper = Manuscript::open("agenda.ron", text, &nothing_beside).expect("it can be read");
        Self::on(Prepare::new(lang, Theme::None, paper, before(), today()))
    }

    /// Presses keys.
    pub fn press(&mut self, keys: &[Key]) -> &mut Self {
        for key in keys {
            let effects = self.screen.act(&Input::Press(*key));
            self.effects.extend(effects);
        }
        self
    }

    /// Empties the field and types.
    pub fn type_over(&mut self, text: &str) -> &mut Self {
        let letters = self.field().map_or(0, |text| text.chars().count());
        self.press(&[Key::End]);
        self.press(&vec![Key::Backspace; letters]);
        self.type_on(text)
    }

    /// Types letters.
    pub fn type_on(&mut self, text: &str) -> &mut Self {
        let keys: Vec<Key> = text.chars().map(Key::Char).collect();
        self.press(&keys)
    }

    /// What stands in the field that is being typed in.
    pub fn field(&self) -> Option<String> {
        match self.screen.view().body {
            Body::Rows(rows) => rows.rows.into_iter().find_map(|row| match row.kind {
                RowKind::Field(field) => Some(field.text),
                _ => None,
            }),
            Body::Table(table) => table.field.map(|field| field.text),
            Body::Picker(picker) => Some(picker.filter.text),
            Body::Lines { .. } | Body::Question(_) => None,
        }
    }

    /// Rows of the page, or under its table.
    pub fn rows(&self) -> Vec<RowView> {
        match self.screen.view().body {
            Body::Rows(rows) => rows.rows,
            Body::Table(table) => table.under.rows,
            Body::Lines { .. } | Body::Picker(_) | Body::Question(_) => Vec::new(),
        }
    }

    /// The row that is chosen, in words.
    pub fn chosen(&self) -> String {
        match self.screen.view().body {
            Body::Rows(rows) => rows.selected.and_then(|at| rows.rows.get(at)).map(words).unwrap_or_default(),
            Body::Table(table) => match table.selected {
                Some((row, column)) => table.people[row].cells[column].clone(),
                None => table.under.selected.and_then(|at| table.under.rows.get(at)).map(words).unwrap_or_default(),
            },
            Body::Picker(picker) => picker.rows.get(picker.selected).map(|row| row.name.clone()).unwrap_or_default(),
            Body::Question(question) => question.choices[question.selected].label.clone(),
            Body::Lines { .. } => String::new(),
        }
    }

    /// Goes down, and round once, to the row of which the words begin so.
    pub fn go(&mut self, wanted: &str) -> &mut Self {
        for keys in [vec![], vec![Key::Up; 90]] {
            self.press(&keys);
            for _ in 0..120 {
                if self.chosen().starts_with(wanted) {
                    return self;
                }
                self.press(&[Key::Down]);
            }
        }
        panic!("no row begins with {wanted:?}; the last is {:?}", self.chosen());
    }

    /// What stands under the chosen row.
    pub fn below(&self) -> Vec<String> {
        match self.screen.view().body {
            Body::Rows(rows) => {
                let at = rows.selected.expect("a row is chosen");
                rows.rows[at].below.iter().map(|line| line.text.clone()).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The agenda that a meeting would be held from.
    pub fn agenda(&self) -> Agenda {
        let text = self.screen.manuscript().text();
        let reading = agenda_file::read("agenda.ron", text.as_bytes(), &nothing_beside);
        let report = agenda_file::report(&reading.faults, Language::En);
        reading.found.unwrap_or_else(|| panic!("{report}"))
    }

    /// What was answered last.
    pub fn told(&self) -> String {
        self.screen.view().notices.first().map(|notice| notice.text.clone()).unwrap_or_default()
    }
}

fn words(row: &RowView) -> String {
    match &row.kind {
        RowKind::Heading(label) => label.clone(),
        RowKind::Field(field) => field.label.clone(),
        RowKind::Value { label, .. } | RowKind::Choice { label, .. } | RowKind::Button { label, .. } => label.clone(),
        RowKind::Item { title, .. } => title.clone(),
    }
}
