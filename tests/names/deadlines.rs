//! Deadlines as they are said.

use chrono::Datelike;
use chrono::NaiveDate;
use nhip::deadline;
use nhip::deadline::Vague;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

fn on(text: &str) -> NaiveDate {
    text.parse().expect("a date of this test")
}

/// Monday 26 March 2018, as in the founding committee; its next meeting is on 27 April.
fn reads(text: &str) -> Option<String> {
    deadline::read(text, on("2018-03-26"), Some(on("2018-04-27"))).ok().map(|date| date.to_string())
}

#[test]
fn a_deadline_is_read_as_it_is_said() {
    for (said, date) in [
        ("15/4", "2018-04-15"),
        ("15/4/2018", "2018-04-15"),
        ("15-4", "2018-04-15"),
        ("15.4", "2018-04-15"),
        ("15.4.", "2018-04-15"),
        ("15/04/18", "2018-04-15"),
        ("ngày 15 tháng 4", "2018-04-15"),
        ("15 tháng 4", "2018-04-15"),
        ("ngay 15 thang 4 nam 2018", "2018-04-15"),
        ("ngày 15/4", "2018-04-15"),
        ("trước ngày 15/4", "2018-04-15"),
        ("ngày 15", "2018-04-15"),
        ("ngày 26", "2018-03-26"),
        ("ngày 25", "2018-04-25"),
        ("ngày 31", "2018-03-31"),
        ("ngày 5 tháng sau", "2018-04-05"),
        ("1/1", "2019-01-01"),
        ("26/3", "2018-03-26"),
        ("25/3", "2019-03-25"),
        ("29/2", "2020-02-29"),
        ("thứ sáu", "2018-03-30"),
        ("thu sau", "2018-03-30"),
        ("thứ 6", "2018-03-30"),
        ("T6", "2018-03-30"),
        ("thứ Sáu, 13/04/2018", "2018-04-13"),
        ("chủ nhật", "2018-04-01"),
        ("CN", "2018-04-01"),
        ("thứ hai", "2018-04-02"),
        ("thứ sáu tuần sau", "2018-04-06"),
        ("thu sau tuan sau", "2018-04-06"),
        ("thứ sáu tuần này", "2018-03-30"),
        ("thứ sáu tới", "2018-03-30"),
        ("this friday", "2018-03-30"),
        ("trong ngày", "2018-03-26"),
        ("buổi sinh hoạt tiếp theo", "2018-04-27"),
        ("cuộc họp tới", "2018-04-27"),
        ("hôm nay", "2018-03-26"),
        ("trong ngày hôm nay", "2018-03-26"),
        ("ngày mai", "2018-03-27"),
        ("mai", "2018-03-27"),
        ("ngày kia", "2018-03-28"),
        ("cuối tuần", "2018-04-01"),
        ("cuối tuần sau", "2018-04-08"),
        ("cuối tháng", "2018-03-31"),
        ("cuoi thang", "2018-03-31"),
        ("hết tháng", "2018-03-31"),
        ("cuối tháng sau", "2018-04-30"),
        ("cuối tháng 4", "2018-04-30"),
        ("cuối tháng sáu", "2018-06-30"),
        ("cuối tháng 2", "2019-02-28"),
        ("trong tháng 4", "2018-04-30"),
        ("tháng sau", "2018-04-30"),
        ("cuối quý", "2018-03-31"),
        ("cuối quý sau", "2018-06-30"),
        ("cuối quý II", "2018-06-30"),
        ("cuối năm", "2018-12-31"),
        ("cuối năm sau", "2019-12-31"),
        ("cuối năm 2019", "2019-12-31"),
        ("kỳ sau", "2018-04-27"),
        ("kỳ sinh hoạt sau", "2018-04-27"),
        ("ky sinh hoat sau", "2018-04-27"),
        ("kỳ họp sau", "2018-04-27"),
        ("sau 10 ngày", "2018-04-05"),
        ("10 ngày nữa", "2018-04-05"),
        ("2 tuần nữa", "2018-04-09"),
        ("hai tuần nữa", "2018-04-09"),
        ("sáu ngày nữa", "2018-04-01"),
        ("sau ngay nua", "2018-04-01"),
        ("sau năm ngày", "2018-03-31"),
        ("trong vòng 10 ngày", "2018-04-05"),
        ("1 tháng nữa", "2018-04-26"),
        ("friday", "2018-03-30"),
        ("by Friday", "2018-03-30"),
        ("next friday", "2018-04-06"),
        ("Friday 13 April 2018", "2018-04-13"),
        ("15 april", "2018-04-15"),
        ("april 15", "2018-04-15"),
        ("April 15th, 2018", "2018-04-15"),
        ("the 15th of April", "2018-04-15"),
        ("the 15th", "2018-04-15"),
        ("end of month", "2018-03-31"),
        ("end of the month", "2018-03-31"),
        ("end of next month", "2018-04-30"),
        ("end of April", "2018-04-30"),
        ("next meeting", "2018-04-27"),
        ("the next meeting", "2018-04-27"),
        ("tomorrow", "2018-03-27"),
        ("today", "2018-03-26"),
        ("in 10 days", "2018-04-05"),
        ("in a week", "2018-04-02"),
        ("two weeks from now", "2018-04-09"),
        ("next week", "2018-04-08"),
        ("2018-04-13", "2018-04-13"),
        ("ngày 05 tháng 04 năm 2018", "2018-04-05"),
        ("NGÀY MAI", "2018-03-27"),
    ] {
        assert_eq!(reads(said).as_deref(), Some(date), "{said}");
        let decomposed: String = said.nfd().collect();
        assert_eq!(reads(&decomposed).as_deref(), Some(date), "{said} in parts");
    }
}

#[test]
fn what_is_no_deadline_gets_the_next_meeting_proposed() {
    for said in [
        "",
        "sớm",
        "soon",
        "ASAP",
        "32/1",
        "31/2",
        "15/13",
        "15/4/2017",
        "25/3/2018",
        "2018-02-30",
        "hôm qua",
        "thứ tám",
        "thứ năm 13/4",
        "99999 ngày nữa",
        "15/4/99999",
        "///",
        "-",
        "tháng 13",
        "4/15/2018 hoặc sau",
    ] {
        let vague = deadline::read(said, on("2018-03-26"), Some(on("2018-04-27")));
        assert_eq!(vague, Err(Vague { proposal: on("2018-04-27") }), "{said}");
    }
    let no_meeting = |today| deadline::read("sớm", on(today), None);
    assert_eq!(no_meeting("2018-01-31"), Err(Vague { proposal: on("2018-02-28") }));
    assert_eq!(no_meeting("2018-03-26"), Err(Vague { proposal: on("2018-04-26") }));
    assert_eq!(deadline::read("kỳ sau", on("2018-03-26"), None), Err(Vague { proposal: on("2018-04-26") }));
    assert_eq!(
        deadline::read("sớm", on("2018-03-26"), Some(on("2018-03-01"))),
        Err(Vague { proposal: on("2018-04-26") })
    );
}

proptest! {
    #[test]
    fn no_text_breaks_the_reading_of_a_deadline(
        text in prop_oneof![
            any::<String>(), "[0-9/. -]{0,14}",
            "((thứ|sáu|sau|cuối|tháng|ngày|năm|nữa|[0-9]{1,5}|quý|in|end|of|next|may|/|-) ?){0,6}",
        ],
        days in -90_000..90_000_i64,
    ) {
        let today = on("2018-03-26") + chrono::Duration::days(days);
        match deadline::read(&text, today, None) {
            Ok(date) => prop_assert!(date >= today),
            Err(Vague { proposal }) => prop_assert!(proposal > today && proposal.day() <= today.day()),
        }
        for edge in [NaiveDate::MIN, NaiveDate::MAX] {
            let _ = deadline::read(&text, edge, None);
        }
    }
}
