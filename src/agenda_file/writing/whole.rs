//! Floor 1. A whole agenda file, with the remarks that a person needs who opens it in an editor.

use super::super::embedded;
use super::super::papers::section_word;
use super::super::sheet as sheet_file;
use super::value::Value;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Base;
use crate::meeting::agenda::ClosingStep;
use crate::meeting::agenda::Discuss;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::PaperPlan;
use crate::meeting::agenda::ScorePlan;
use crate::meeting::agenda::Segment;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::agenda::Threshold;
use crate::meeting::agenda::VoteBy;
use crate::meeting::agenda::VotePlan;
use crate::meeting::roster::Mark;
use crate::meeting::roster::Person;
use crate::meeting::roster::Standing;
use crate::meeting::sheet::Sheet;

/// The text of an agenda file that reads back as this agenda.
pub fn agenda(agenda: &Agenda) -> String {
    let mut page = Writing { lang: agenda.language, text: String::new() };
    head(&mut page, agenda);
    people(&mut page, agenda);
    rules(&mut page, agenda);
    items(&mut page, agenda);
    end(&mut page, agenda);
    page.text
}

/// The sheet of an agenda where it is none of the program's own: the name of its file, and its text.
pub fn sheet_beside(agenda: &Agenda) -> Option<(String, String)> {
    match &agenda.score {
        ScorePlan::None(_) => None,
        ScorePlan::Sheet(sheet) if is_embedded(sheet) => None,
        ScorePlan::Sheet(sheet) => Some((sheet_name(sheet), super::sheet::sheet(sheet))),
    }
}

fn is_embedded(sheet: &Sheet) -> bool {
    let text = embedded::sheet(&sheet.id);
    text.is_some_and(|text| {
        let read = super::super::reading::read_page(&sheet.id, text.as_bytes(), sheet_file::sheet);
        read.0.as_ref() == Some(sheet)
    })
}

fn sheet_name(sheet: &Sheet) -> String {
    format!("phieu-{}.ron", sheet.id)
}

struct Writing {
    lang: Language,
    text: String,
}

impl Writing {
    fn remark(&mut self, vi: &str, en: &str) {
        let said = match self.lang {
            Language::Vi => vi,
            Language::En => en,
        };
        for line in said.lines() {
            self.text.push_str(format!("    // {line}").trim_end());
            self.text.push('\n');
        }
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
    }

    fn gap(&mut self) {
        self.text.push('\n');
    }

    fn field(&mut self, name: &str, value: &Value) {
        self.line(&format!("    {name}: {},\n", value.short_or_laid_out(4)));
    }

    fn field_with(&mut self, name: &str, value: &Value, vi: &str, en: &str) {
        let said = match self.lang {
            Language::Vi => vi,
            Language::En => en,
        };
        self.line(&format!("    {name}: {}, // {said}\n", value.short_or_laid_out(4)));
    }

    fn list(&mut self, name: &str, all: impl Iterator<Item = String>) {
        self.line(&format!("    {name}: [\n"));
        for one in all {
            self.line(&format!("        {one},\n"));
        }
        self.text.push_str("    ],\n");
    }
}

fn head(page: &mut Writing, agenda: &Agenda) {
    page.text.push_str(match page.lang {
        Language::Vi => {
            "// Chương trình này do màn hình «Chuẩn bị buổi sắp tới» ghi. Sửa bằng tay ở đây cũng được: mọi chú thích và thứ tự\n\
             // được giữ nguyên. Chữ sau // là chú thích. Chữ nằm trong dấu ngoặc kép \"…\"; thời lượng là \"10m\" (phút),\n\
             // \"1h30m\", \"90s\" (giây); sau mỗi giá trị có dấu phẩy. Trường nào không cần thì bỏ hẳn.\n(\n"
        }
        Language::En => {
            "// This agenda was written by the screen \"Prepare the next meeting\". It may be changed here by hand too: every remark\n\
             // and the order are kept. What follows // is a remark. Texts stand in quotation marks \"…\"; lengths of time are\n\
             // \"10m\" (minutes), \"1h30m\", \"90s\" (seconds); a comma follows each value. What is not needed is left out.\n(\n"
        }
    });
    page.field("title", &Value::text(&agenda.title));
    page.remark(
        "Mã của tổ chức (id) giữ nguyên mọi kỳ: nhiệm vụ và lượt tự kiểm điểm các kỳ trước được tìm theo mã này.",
        "The id stays the same from meeting to meeting: open tasks of earlier meetings are found by it.",
    );
    let body = [("id", Value::text(&agenda.body.id)), ("name", Value::text(&agenda.body.name))];
    page.field("body", &Value::Record(body.into()));
    if let Some(superior) = &agenda.superior {
        page.field("superior", &Value::text(superior));
    }
    if let Some(place) = &agenda.place {
        page.field("place", &Value::text(place));
    }
    if let Some(start) = agenda.start {
        let start =
            start.format(if start.format("%S").to_string() == "00" { "%Y-%m-%d %H:%M" } else { "%Y-%m-%d %H:%M:%S" });
        page.field_with("start", &Value::text(start.to_string()), "giờ khai mạc", "the planned start");
    }
    let language = match agenda.language {
        Language::Vi => "Vi",
        Language::En => "En",
    };
    page.field("language", &Value::word(language));
    page.field_with("occasion", &Value::text(&agenda.occasion), "cách gọi buổi họp", "what screens and papers call it");
    page.field_with("address", &Value::text(&agenda.address), "cách xưng hô", "how people are addressed");
    page.gap();
    page.remark(
        "Thời lượng của cả buổi, và mức tối thiểu theo quy định (floor, không kể giờ nghỉ).",
        "The planned length, and the least length where one is laid down (floor, without breaks).",
    );
    page.field("length", &Value::span(agenda.length));
    if let Some(floor) = agenda.floor {
        page.field("floor", &Value::span(floor));
    }
    page.gap();
}

fn people(page: &mut Writing, agenda: &Agenda) {
    if agenda.sample {
        page.field_with(
            "sample",
            &Value::yes(true),
            "BẢN MẪU: tên giả, hãy thay bằng danh sách thật",
            "SAMPLE: invented people, put in the real ones",
        );
    }
    page.remark(
        "Danh sách, theo thứ tự muốn in ra. standing: Official (chính thức; không ghi cũng là chính thức), Probationary (dự bị),\n\
         Temporary (sinh hoạt tạm thời), Guest (khách mời). marks: Exempt (miễn sinh hoạt), Seconded (biệt phái),\n\
         Suspended (bị đình chỉ), Votes (tạm thời nhưng được biểu quyết). role: chức vụ; group: tổ.",
        "The roster, in the order of the papers. standing: Official (also when nothing is said), Probationary, Temporary,\n\
         Guest (speaks, does not vote). marks: Exempt, Seconded, Suspended, Votes (temporary, and votes).",
    );
    page.list("roster", agenda.roster.iter().map(|one| person(one).inline()));
    page.gap();
    let offices = [
        ("chair", &agenda.chair, "chủ trì", "the chair"),
        ("minute_taker", &agenda.minute_taker, "thư ký", "takes the minutes"),
        ("score_follower", &agenda.score_follower, "theo dõi để chấm điểm", "follows the meeting to score it"),
    ];
    for (name, holder, vi, en) in offices {
        if let Some(holder) = holder {
            page.field_with(name, &Value::text(&holder.0), vi, en);
        }
    }
    if !agenda.judges.is_empty() {
        let judges = Value::texts(agenda.judges.iter().map(|id| &id.0));
        page.field_with("judges", &judges, "mỗi người chấm một phiếu riêng", "each enters a sheet of his own");
    }
}

fn rules(page: &mut Writing, agenda: &Agenda) {
    let mut speech = vec![("limit", Value::span(agenda.speech.limit)), ("warning", Value::span(agenda.speech.warning))];
    if !agenda.speech.room_sees {
        speech.push(("room_sees", Value::yes(false)));
    }
    page.field_with("speech", &Value::Record(speech), "mỗi lượt phát biểu", "a speech and its warning");
    let rule = agenda.self_review;
    let review = [("up_to", rule.up_to), ("few", rule.few), ("many", rule.many)];
    let review = Value::Record(review.map(|(name, n)| (name, Value::word(n.to_string()))).into());
    page.field_with(
        "self_review",
        &review,
        "đến up_to thành viên thì few người tự kiểm điểm, đông hơn thì many",
        "up to so many members, few review themselves; above, many",
    );
    let quorum = [("threshold", threshold(agenda.quorum.threshold)), ("binding", Value::yes(agenda.quorum.binding))];
    page.field_with("quorum", &Value::Record(quorum.into()), "binding: false là chỉ nhắc", "binding: false only warns");
    page.gap();
}

fn items(page: &mut Writing, agenda: &Agenda) {
    page.remark(
        "Các nội dung, theo thứ tự. kind: Opening (mở đầu), Content (nội dung), SelfReview (tự kiểm điểm),\n\
         Tasks (nhiệm vụ kỳ trước), Closing (kết luận), Score (chấm điểm), Break (nghỉ giải lao).\n\
         present: thời gian trình bày. discuss: planned là dự kiến, least là tối thiểu, không ai bỏ qua được.\n\
         prompts: câu gợi ý trên màn chiếu. say: câu để chủ trì nói; notes: ghi chú riêng, không bao giờ lên màn chiếu.\n\
         today: false là kỳ này không có nội dung đó.",
        "The items, in order. kind: Opening, Content, SelfReview, Tasks (of last meeting), Closing, Score, Break.\n\
         present: time to present. discuss: planned, and least, which nobody can skip.\n\
         prompts: questions for the room's screen. say, notes: for the chair only, never on the room's screen.\n\
         today: false leaves an item out of this meeting.",
    );
    page.list("segments", agenda.segments.iter().map(|one| segment(one).laid_out(8)));
    page.gap();
    if !agenda.votes.is_empty() {
        page.remark(
            "Biểu quyết. base: Summoned (chính thức được triệu tập), Present (có quyền và có mặt), Cast (số phiếu đã bỏ).\n\
             MoreThan(1, 2) là quá nửa, AtLeast(2, 3) là từ hai phần ba. by: Hands (giơ tay) hoặc Ballot (phiếu kín).",
            "Votes. base: Summoned, Present, Cast. MoreThan(1, 2) is more than half. by: Hands or Ballot.",
        );
        page.list("votes", agenda.votes.iter().map(|one| vote(one).laid_out(8)));
        page.gap();
    }
}

fn end(page: &mut Writing, agenda: &Agenda) {
    if agenda.theme {
        page.field_with("theme", &Value::yes(true), "có sinh hoạt chuyên đề", "a thematic session is combined");
    }
    match &agenda.score {
        ScorePlan::None(reason) => page.field("score", &Value::With("None", Box::new(Value::text(reason)))),
        ScorePlan::Sheet(sheet) => {
            let name = if is_embedded(sheet) { sheet.id.clone() } else { sheet_name(sheet) };
            let sheet = Value::With("Sheet", Box::new(Value::text(name)));
            page.field_with("score", &sheet, "phiếu chấm điểm", "the scoring sheet");
        }
    }
    let steps = agenda.closing.iter().map(|step| Value::word(step_word(*step))).collect();
    page.field_with("closing", &Value::List(steps), "thứ tự các bước kết thúc", "the order of the closing steps");
    if let Some(day) = agenda.next_meeting {
        page.field_with(
            "next_meeting",
            &Value::text(day.to_string()),
            "ngày họp kỳ sau",
            "the day of the next meeting",
        );
    }
    if agenda.papers != PaperPlan::default() {
        page.field_with("papers", &papers(&agenda.papers), "cách viết giấy tờ", "how papers are worded");
    }
    page.text.push_str(")\n");
}

fn papers(plan: &PaperPlan) -> Value {
    let mut fields = Vec::new();
    let lines = |name, lines: &Option<Vec<String>>| lines.as_ref().map(|lines| (name, Value::texts(lines)));
    fields.extend(lines("letterhead_left", &plan.letterhead_left));
    fields.extend(lines("letterhead_right", &plan.letterhead_right));
    let line = |name, text: &Option<String>| text.as_ref().map(|text| (name, Value::text(text)));
    let signs = [
        line("minutes", &plan.minutes_signed_as),
        line("chair", &plan.chair_signs_as),
        lines("resolution", &plan.resolution_signed_as),
    ];
    let signs: Vec<_> = signs.into_iter().flatten().collect();
    if !signs.is_empty() {
        fields.push(("signatories", Value::Record(signs)));
    }
    fields.extend(plan.sections.as_ref().map(|sections| {
        let words = sections.iter().map(|section| Value::word(section_word(*section))).collect();
        ("sections", Value::List(words))
    }));
    fields.extend(lines("recipients", &plan.recipients));
    fields.extend(plan.report_within_days.map(|days| ("report_within_days", Value::word(days.to_string()))));
    Value::Record(fields)
}

/// One person of a roster.
pub fn person(person: &Person) -> Value {
    let mut fields = vec![("id", Value::text(&person.id.0)), ("name", Value::text(&person.name))];
    if person.standing != Standing::Official {
        fields.push(("standing", Value::word(standing_word(person.standing))));
    }
    if !person.marks.is_empty() {
        fields.push(("marks", Value::List(person.marks.iter().map(|mark| Value::word(mark_word(*mark))).collect())));
    }
    let texts = [("role", &person.role), ("group", &person.group)];
    fields.extend(texts.into_iter().filter_map(|(name, text)| Some((name, Value::text(text.as_ref()?)))));
    Value::Record(fields)
}

/// One item of an agenda.
pub fn segment(item: &Segment) -> Value {
    let mut fields = vec![
        ("id", Value::text(&item.id.0)),
        ("title", Value::text(&item.title)),
        ("kind", Value::word(kind_word(item.kind))),
    ];
    fields.extend(item.presenter.iter().map(|who| ("presenter", Value::text(&who.0))));
    fields.push(("present", Value::span(item.present)));
    fields.push(("discuss", discuss(&item.discuss)));
    let lists = [("prompts", &item.prompts), ("public", &item.public)];
    fields.extend(lists.into_iter().filter(|(_, all)| !all.is_empty()).map(|(name, all)| (name, Value::texts(all))));
    let texts = [("say", &item.say), ("notes", &item.notes)];
    fields.extend(texts.into_iter().filter_map(|(name, text)| Some((name, Value::text(text.as_ref()?)))));
    Value::Record(fields)
}

fn discuss(discuss: &Discuss) -> Value {
    match discuss {
        Discuss::None(None) => Value::word("None"),
        Discuss::None(Some(reason)) => Value::With("None", Box::new(Value::text(reason))),
        Discuss::Held { planned, least } => {
            Value::Record(vec![("planned", Value::span(*planned)), ("least", Value::span(*least))])
        }
    }
}

fn vote(vote: &VotePlan) -> Value {
    let base = match vote.base {
        Base::Summoned => "Summoned",
        Base::Present => "Present",
        Base::Cast => "Cast",
    };
    let by = match vote.by {
        VoteBy::Hands => "Hands",
        VoteBy::Ballot => "Ballot",
    };
    Value::Record(vec![
        ("id", Value::text(&vote.id)),
        ("segment", Value::text(&vote.segment.0)),
        ("question", Value::text(&vote.question)),
        ("base", Value::word(base)),
        ("threshold", threshold(vote.threshold)),
        ("by", Value::word(by)),
    ])
}

fn threshold(threshold: Threshold) -> Value {
    Value::word(match threshold {
        Threshold::MoreThan(over, under) => format!("MoreThan({over}, {under})"),
        Threshold::AtLeast(over, under) => format!("AtLeast({over}, {under})"),
    })
}

/// The word of the file for a kind of item.
pub(in crate::agenda_file) const fn kind_word(kind: SegmentKind) -> &'static str {
    match kind {
        SegmentKind::Opening => "Opening",
        SegmentKind::Content => "Content",
        SegmentKind::SelfReview => "SelfReview",
        SegmentKind::Tasks => "Tasks",
        SegmentKind::Closing => "Closing",
        SegmentKind::Score => "Score",
        SegmentKind::Break => "Break",
    }
}

const fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Official => "Official",
        Standing::Probationary => "Probationary",
        Standing::Temporary => "Temporary",
        Standing::Guest => "Guest",
    }
}

const fn mark_word(mark: Mark) -> &'static str {
    match mark {
        Mark::Exempt => "Exempt",
        Mark::Seconded => "Seconded",
        Mark::Suspended => "Suspended",
        Mark::Votes => "Votes",
    }
}

const fn step_word(step: ClosingStep) -> &'static str {
    match step {
        ClosingStep::Conclude => "Conclude",
        ClosingStep::Tasks => "Tasks",
        ClosingStep::Votes => "Votes",
        ClosingStep::Score => "Score",
        ClosingStep::Announce => "Announce",
        ClosingStep::Minutes => "Minutes",
    }
}

impl Value {
    /// A kind of item as the file writes it.
    pub fn kind(kind: SegmentKind) -> Self {
        Self::word(kind_word(kind))
    }

    /// A standing as the file writes it.
    pub fn standing(standing: Standing) -> Self {
        Self::word(standing_word(standing))
    }

    /// Marks as the file writes them.
    pub fn marks(marks: &[Mark]) -> Self {
        Self::List(marks.iter().map(|mark| Self::word(mark_word(*mark))).collect())
    }
}
