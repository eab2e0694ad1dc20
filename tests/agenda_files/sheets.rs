//! Scoring sheets that do not add up.

use nhip::agenda_file::FaultKind;
use nhip::agenda_file::fault::Advice;
use nhip::agenda_file::fault::FileFault;
use nhip::agenda_file::fault::Found;
use nhip::agenda_file::fault::PlanFault;
use nhip::agenda_file::fault::ShapeFault;
use nhip::agenda_file::fault::SheetFault;
use nhip::agenda_file::fault::Thing;
use nhip::agenda_file::fault::Wanted;
use nhip::meeting::sheet::Tenths;

use crate::rig::SHEET;
use crate::rig::agenda_is_told;
use crate::rig::broken;
use crate::rig::expected;
use crate::rig::read_with_sheet;
use crate::rig::told;

#[track_caller]
fn sheet_is_told(what: &str, with: &str, fault: SheetFault) {
    sheet_tells(what, with, FaultKind::Sheet(fault));
}

#[track_caller]
fn sheet_tells(what: &str, with: &str, kind: FaultKind) {
    let (text, place) = broken(SHEET, what, with);
    assert_eq!(told(&read_with_sheet(&text)), [(format!("thu-muc/phieu.ron:{place}"), kind)], "{with}");
}

#[test]
fn a_sheet_that_does_not_add_up_is_told() {
    let points = Tenths::whole;
    sheet_is_told("total: 20", "total: ‹21", SheetFault::SumDiffers { sum: points(20), total: points(21) });
    sheet_is_told(
        "(title: \"Khá\", from: 10, below: 18)",
        "(title: \"Khá\", from: 10, below: ‹18.5)",
        SheetFault::BandsOverlap { upper: "Tốt".to_owned(), lower: "Khá".to_owned() },
    );
    sheet_is_told("below: 18", "below: ‹17", SheetFault::BandHole { from: points(17), to: points(18) });
    sheet_is_told("from: 18,", "from: 18, below: ‹20,", SheetFault::BandHole { from: points(20), to: points(20) });
    sheet_is_told("from: 0, below: 10", "from: ‹1, below: 10", SheetFault::BandsNotFromZero { from: points(1) });
    sheet_is_told(
        "[\"1.1\"]",
        "[‹\"1.4\"]",
        SheetFault::FullMarksUnknown { id: "1.4".to_owned(), nearest: Some("1.1".to_owned()) },
    );
    sheet_is_told("from: 0, below: 10", "from: 0, below: 10, full_marks_in: ‹[\"1.2\"]", SheetFault::FullMarksInLast);
    sheet_is_told("points: 10,", "points: ‹11,", SheetFault::LevelAboveMax { points: points(11), max: points(10) });
    sheet_is_told("Range(0.5)", "Levels(‹[])", SheetFault::NoLevels);
    sheet_is_told("Range(0.5)", "Range(‹0.3)", SheetFault::StepMissesMax { step: Tenths(3), max: points(5) });
    sheet_is_told("Range(0.5)", "Range(‹0)", SheetFault::NoPoints);
    sheet_is_told("(below: 50)", "‹(over: 50, below: 50)", SheetFault::WhenEmpty);
    sheet_is_told("(over: 50)", "‹(from: 50, over: 50)", SheetFault::TwoLowerEdges);
    sheet_tells(
        "max: 5, kind: YesNo",
        "max: ‹-5, kind: YesNo",
        FaultKind::Shape(ShapeFault::BadPoints { text: "-5".to_owned() }),
    );
    sheet_tells(
        "points: 5, when: (below: 50)",
        "points: 10, when: (below: ‹101)",
        FaultKind::Shape(expected(Wanted::Share, Found::Number)),
    );
    let order = SHEET.replace("points: 10,", "points: 4,").replace("points: 5,", "points: 10,");
    let (order, place) = broken(&order, "Levels([", "Levels(‹[");
    let reading = read_with_sheet(&order);
    assert_eq!(told(&reading), [(format!("thu-muc/phieu.ron:{place}"), FaultKind::Advice(Advice::LevelsNotInOrder))]);
    let low = SHEET.replace("points: 10,", "points: 9,");
    let (low, place) = broken(&low, "Levels([", "Levels(‹[");
    let fault = SheetFault::MaxOutOfReach { best: points(9), max: points(10) };
    assert_eq!(told(&read_with_sheet(&low)), [(format!("thu-muc/phieu.ron:{place}"), FaultKind::Sheet(fault))]);
    let (twice, place) = broken(SHEET, "id: \"1.2\"", "id: ‹\"1.1\"");
    let double = PlanFault::DoubleId { thing: Thing::Criterion, id: "1.1".to_owned(), first: 7 };
    assert_eq!(told(&read_with_sheet(&twice)), [(format!("thu-muc/phieu.ron:{place}"), FaultKind::Plan(double))]);
    let (facts, place) = broken(
        &SHEET.replace("ShareSpoke", "TasksGiven").replace("when: (below: 50)", ""),
        "(over: 50)",
        "‹(over: 50)",
    );
    assert_eq!(
        told(&read_with_sheet(&facts)),
        [(format!("thu-muc/phieu.ron:{place}"), FaultKind::Sheet(SheetFault::WhenWithoutFigure))]
    );
    let unknown = SheetFault::Unknown { name: "hd42-2024".to_owned(), nearest: Some("hd42-2025".to_owned()) };
    agenda_is_told("Sheet(\"phieu.ron\")", "Sheet(‹\"hd42-2024\")", unknown);
    agenda_is_told("Sheet(\"phieu.ron\")", "Sheet(‹\"ong.ron\")", FileFault::NotRegular);
    let bands = SHEET.split("bands: [").next().unwrap();
    let told_of = told(&read_with_sheet(&format!("{bands}bands: [],\n)")));
    assert_eq!(told_of, [("thu-muc/phieu.ron:15:12".to_owned(), FaultKind::Sheet(SheetFault::NoBands))]);
    let sheet = "(id: \"s\", title: \"S\", total: 5, groups: [(id: \"1\", title: \"M\", criteria: [])], bands: [(title: \"T\", from: 6)])";
    let kinds: Vec<FaultKind> = told(&read_with_sheet(sheet)).into_iter().map(|(_, kind)| kind).collect();
    assert!(kinds.contains(&FaultKind::Sheet(SheetFault::EmptyGroup)));
    assert!(kinds.contains(&FaultKind::Sheet(SheetFault::BandAboveTotal { from: points(6), total: points(5) })));
    let none = "(id: \"s\", title: \"S\", total: 5, groups: [], bands: [(title: \"T\", from: 0)])";
    assert_eq!(told(&read_with_sheet(none))[0].1, FaultKind::Sheet(SheetFault::NoLines));
}

/// The sheet with a rule of the year behind its bands.
#[track_caller]
fn yearly_is_told(rule: &str, fault: SheetFault) {
    sheet_is_told("    ],\n)", &format!("    ],\n    yearly: {rule},\n)"), fault);
}

#[test]
fn a_rule_of_the_year_that_cannot_hold_is_told() {
    let points = Tenths::whole;
    let unknown = |name: &str, nearest: Option<&str>| SheetFault::YearlyBandUnknown {
        name: name.to_owned(),
        nearest: nearest.map(str::to_owned),
    };
    yearly_is_told("(bands: [(title: \"Tốt\", lowest: ‹\"Kha\")], otherwise: \"–\")", unknown("Kha", Some("Khá")));
    yearly_is_told(
        "(bands: [(title: \"Tốt\", count: 7, of: ‹\"Xuất sắc\")], otherwise: \"–\")",
        unknown("Xuất sắc", None),
    );
    yearly_is_told("(bands: [(title: \"Tốt\", count: ‹7)], otherwise: \"–\")", SheetFault::YearlyCountAlone);
    yearly_is_told("(bands: [‹(title: \"Tốt\")], otherwise: \"–\")", SheetFault::YearlyAsksNothing);
    yearly_is_told("(bands: ‹[], otherwise: \"–\")", SheetFault::NoBands);
    yearly_is_told(
        "(bands: [(title: \"Tốt\", mean: ‹21)], otherwise: \"–\")",
        SheetFault::YearlyMeanTooHigh { mean: points(21), total: points(20) },
    );
}
