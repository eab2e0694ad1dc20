//! Floor 1. A programme as an agenda file: what the sheet did not say has a usual value and a remark that asks for the real one.

use super::programme::Item;
use super::programme::Programme;
use super::programme::bare;
use super::programme::names_presenter;
use super::programme::owes;
use super::programme::whose;
use crate::agenda_file::writing;
use crate::agenda_file::writing::Value;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::roster::Person;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Span;
use crate::names::make_id;
use crate::names::same_name;
use crate::text::Phrase;

/// The mark of a place that a person fills in.
pub const TO_FILL: Phrase = Phrase::new("CẦN ĐIỀN", "TO FILL");

const HEAD: Phrase = Phrase::new(
    "// Chương trình, lấy từ một bảng tính. Chỗ nào bảng không nói thì ghi giá trị thường dùng, kèm chú thích CẦN ĐIỀN.
// Kiểm tra sau khi sửa: nhip check TỆP-NÀY.  Mẫu đầy đủ, có giải thích từng mục: nhip new model-90
",
    "// An agenda, taken from a spreadsheet. What the sheet did not say has a usual value and the remark TO FILL.
// To check it after changes: nhip check THIS-FILE.  A full example that explains everything: nhip new staff-45
",
);

/// What an item gets that has no time to present.
const PRESENT: Span = Span::from_mins(5);

/// What an item gets that owes a discussion and has none.
const PLANNED: Span = Span::from_mins(5);

/// An agenda file of a programme and a roster; without a roster the presenters make a sample one.
pub fn agenda_file(lang: Language, programme: &Programme, roster: &[Person]) -> String {
    let invented = invented(lang, programme);
    let people = if roster.is_empty() { &invented[..] } else { roster };
    let mut file = File { lang, text: HEAD.get(lang).to_owned() };
    file.line(0, "(");
    file.head(programme);
    file.people(people, roster.is_empty());
    file.line(1, "segments: [");
    let mut ids: Vec<String> = Vec::new();
    for item in &programme.items {
        let id = make_id(&item.title, |id| ids.iter().any(|other| other == id));
        file.item(item, &id, people);
        ids.push(id);
    }
    file.line(1, "],");
    file.score(programme);
    file.line(0, ")");
    file.text
}

/// Those who present, as a roster that says of itself that it is a sample.
fn invented(lang: Language, programme: &Programme) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for name in programme.items.iter().filter_map(|item| item.presenter.as_deref()).map(bare) {
        if !name.is_empty() && !people.iter().any(|person| same_name(&person.name, name)) {
            let id = make_id(name, |id| people.iter().any(|person| person.id.0 == id));
            people.push(Person { id: PersonId(id), name: name.to_owned(), ..Person::default() });
        }
    }
    if people.is_empty() {
        let name = Phrase::new("Nguyễn Văn A", "Ann Sample").get(lang);
        people.push(Person { id: PersonId("a".to_owned()), name: name.to_owned(), ..Person::default() });
    }
    people
}

struct File {
    lang: Language,
    text: String,
}

impl File {
    fn line(&mut self, depth: usize, line: &str) {
        self.text.push_str(&"    ".repeat(depth));
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn fill(&mut self, depth: usize, what: Phrase) {
        let line = format!("// {}: {}", TO_FILL.get(self.lang), what.get(self.lang));
        self.line(depth, &line);
    }

    fn head(&mut self, programme: &Programme) {
        let lang = self.lang;
        if programme.title.is_none() {
            self.fill(1, Phrase::new("tên buổi họp", "the title of the meeting"));
        }
        let title = programme.title.as_deref().unwrap_or(Phrase::new("Buổi họp", "Meeting").get(lang));
        self.line(1, &format!("title: {},", text(title)));
        if programme.body.is_none() {
            let what = Phrase::new(
                "tên tổ chức, và mã (id) giữ nguyên mọi kỳ",
                "whose meeting it is, and an id that stays the same from meeting to meeting",
            );
            self.fill(1, what);
        }
        let body = programme.body.as_deref().unwrap_or(Phrase::new("Chi bộ", "The office").get(lang));
        let id = make_id(body, |_| false);
        self.line(1, &format!("body: (id: {}, name: {}),", text(&id), text(body)));
        self.fill(1, Phrase::new("ngày giờ khai mạc; bỏ hai dấu //", "day and time of the start; take the // away"));
        let clock = programme.begins.map_or_else(
            || "14:00".to_owned(),
            |begins| {
                let minutes = begins.mins_down();
                format!("{:02}:{:02}", minutes / 60, minutes % 60)
            },
        );
        self.line(1, &format!("// start: \"2026-01-31 {clock}\","));
        match lang {
            Language::Vi => {
                self.line(1, "language: Vi,");
                let party = [&programme.title, &programme.body].into_iter().flatten().any(|text| {
                    let low = text.to_lowercase();
                    low.contains("sinh hoạt") || low.contains("chi bộ")
                });
                if party {
                    self.line(1, "occasion: \"buổi sinh hoạt\",");
                    self.line(1, "address: \"đồng chí\",");
                }
            }
            Language::En => self.line(1, "language: En,"),
        }
        let sum: Span = programme.items.iter().map(|item| present(item) + discuss(item).unwrap_or_default()).sum();
        self.line(1, &format!("length: {},", Value::span(sum.max(Span::from_mins(1))).inline()));
    }

    fn people(&mut self, people: &[Person], sample: bool) {
        if sample {
            let what = Phrase::new(
                "danh sách thật (nhip roster import …), rồi xóa dòng sample",
                "the real roster (nhip roster import …), then delete the line `sample`",
            );
            self.fill(1, what);
            self.line(1, "sample: true,");
        }
        self.line(1, "roster: [");
        for person in people {
            self.line(2, &format!("{},", writing::person(person).inline()));
        }
        self.line(1, "],");
        let what = Phrase::new(
            "chủ trì và thư ký, bằng id trong danh sách; bỏ hai dấu //",
            "chair and minute-taker by their ids; take the // away",
        );
        self.fill(1, what);
        let first = people.first().map_or("", |person| person.id.0.as_str());
        self.line(1, &format!("// chair: {},", text(first)));
        self.line(1, &format!("// minute_taker: {},", text(first)));
    }

    fn item(&mut self, item: &Item, id: &str, people: &[Person]) {
        self.line(2, "(");
        self.line(3, &format!("id: {},", text(id)));
        self.line(3, &format!("title: {},", text(&item.title)));
        self.line(3, &format!("kind: {},", Value::kind(item.kind).inline()));
        match item.presenter.as_deref().map(|said| (said, whose(said, people))) {
            Some((_, Some(person))) => self.line(3, &format!("presenter: {},", text(&person.id.0))),
            Some((said, None)) => {
                let what =
                    Phrase::new("người trình bày; trong bảng ghi", "who presents; the sheet says").get(self.lang);
                let line = format!("// {}: {what} «{said}»", TO_FILL.get(self.lang));
                self.line(3, &line);
            }
            None if names_presenter(item.kind) => {
                self.fill(3, Phrase::new("người trình bày; bỏ hai dấu //", "who presents; take the // away"));
                let first = people.first().map_or("", |person| person.id.0.as_str());
                self.line(3, &format!("// presenter: {},", text(first)));
            }
            None => {}
        }
        if item.present.is_none() {
            self.fill(3, Phrase::new("thời gian trình bày", "the time to present"));
        }
        self.line(3, &format!("present: {},", Value::span(present(item)).inline()));
        if owes(item.kind) && item.discuss.is_none() {
            self.fill(3, Phrase::new("thời gian thảo luận", "the members' time"));
        }
        match discuss(item) {
            Some(planned) => {
                let least = least(planned);
                self.line(
                    3,
                    &format!(
                        "discuss: (planned: {}, least: {}),",
                        Value::span(planned).inline(),
                        Value::span(least).inline()
                    ),
                );
            }
            None => self.line(3, "discuss: None,"),
        }
        self.list("prompts", &item.prompts);
        self.list("public", &item.lines);
        if let Some(note) = &item.note {
            self.line(3, &format!("notes: {},", text(note)));
        }
        self.line(2, "),");
    }

    fn list(&mut self, name: &str, lines: &[String]) {
        let lines: Vec<&String> = lines.iter().filter(|line| !line.is_empty()).collect();
        if lines.is_empty() {
            return;
        }
        self.line(3, &format!("{name}: ["));
        for line in lines {
            self.line(4, &format!("{},", text(line)));
        }
        self.line(3, "],");
    }

    fn score(&mut self, programme: &Programme) {
        if programme.items.iter().any(|item| item.kind == SegmentKind::Score) {
            let what = Phrase::new(
                "phiếu chấm điểm: hd42-2025, an-phu-2025, nghe-an-2021 hoặc một tệp phiếu",
                "the scoring sheet: hd42-2025, an-phu-2025, nghe-an-2021, or a file",
            );
            self.fill(1, what);
            self.line(1, "score: Sheet(\"hd42-2025\"),");
            return;
        }
        let what = Phrase::new(
            "phiếu chấm điểm, ví dụ Sheet(\"hd42-2025\"), nếu buổi họp có chấm điểm",
            "a scoring sheet, as Sheet(\"hd42-2025\"), if the meeting is scored",
        );
        self.fill(1, what);
        let reason = Phrase::new("chương trình không có phần chấm điểm", "the programme has no scoring").get(self.lang);
        self.line(1, &format!("score: None({}),", text(reason)));
    }
}

fn present(item: &Item) -> Span {
    item.present.unwrap_or(PRESENT)
}

/// The members' time; a break has none, whatever the sheet says.
fn discuss(item: &Item) -> Option<Span> {
    if item.kind == SegmentKind::Break {
        return None;
    }
    item.discuss.or_else(|| owes(item.kind).then_some(PLANNED)).map(|planned| planned.max(Span::from_mins(1)))
}

/// What cannot be skipped (`DOMAIN.md` 3): two minutes of a discussion of five or less, four above.
fn least(planned: Span) -> Span {
    let least = if planned > PLANNED { Span::from_mins(4) } else { Span::from_mins(2) };
    least.min(planned)
}

/// A text between quotation marks.
fn text(text: &str) -> String {
    Value::text(text).inline()
}
