//! What is kept on the disk.

use chrono::NaiveDate;
use nhip::agenda_file::embedded;
use nhip::agenda_file::nothing_beside;
use nhip::agenda_file::writing::Manuscript;
use nhip::agenda_file::writing::Place;
use nhip::agenda_file::writing::Value;
use nhip::shell::prepare::files;
use nhip::shell::prepare::files::Filing;

use super::hand::today;

fn paper(day: &str) -> Manuscript {
    let mut paper =
        Manuscript::open("x", embedded::agenda("model-90").expect("it is part of the program"), &nothing_beside)
            .expect("it can be read");
    assert!(paper.put(&Place::of("start"), &Value::text(format!("{day} 14:00"))));
    paper
}

fn keep(filing: &mut Filing, paper: &Manuscript) {
    filing.keep(paper, &paper.review().agenda, today()).expect("the folder can be written");
}

fn names(data: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(files::folder(data))
        .expect("the folder is there")
        .map(|one| one.expect("the folder is there").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn an_agenda_is_called_by_its_month_and_goes_by_another_when_that_changes() {
    let data = tempfile::tempdir().unwrap();
    let april = paper("2026-04-27");
    let mut filing = Filing::new(data.path(), &april.review().agenda);
    keep(&mut filing, &april);
    assert_eq!(names(data.path()), ["2026-04-chi-bo-van-phong.ron"]);
    keep(&mut filing, &paper("2026-05-27"));
    assert_eq!(names(data.path()), ["2026-05-chi-bo-van-phong.ron"]);
    let mut another = Filing::new(data.path(), &april.review().agenda);
    keep(&mut another, &paper("2026-05-28"));
    assert_eq!(names(data.path()), ["2026-05-chi-bo-van-phong-2.ron", "2026-05-chi-bo-van-phong.ron"]);
}

#[test]
fn the_one_before_stays_beside_and_a_draft_leaves_the_agenda_alone() {
    let data = tempfile::tempdir().unwrap();
    let first = paper("2026-04-27");
    let mut filing = Filing::new(data.path(), &first.review().agenda);
    keep(&mut filing, &first);
    let path = filing.path().unwrap().to_owned();
    let (mut again, is_draft) = files::open(&path).unwrap();
    assert!(!is_draft);
    let mut filing = Filing::of(data.path(), path.clone());
    keep(&mut filing, &again);
    assert_eq!(names(data.path()).len(), 1, "nothing has changed");
    assert!(again.put(&Place::of("place"), &Value::text("Hội trường")));
    keep(&mut filing, &again);
    assert!(again.put(&Place::of("place"), &Value::text("Phòng 2")));
    keep(&mut filing, &again);
    let before = std::fs::read_to_string(filing.before().unwrap()).unwrap();
    assert_eq!(before, first.text());
    assert!(std::fs::read_to_string(&path).unwrap().contains("Phòng 2"));
    let mut faulty = again.clone();
    assert!(faulty.put(&Place::of("title"), &Value::text("")));
    filing.keep_draft(&faulty, &faulty.review().agenda, today()).unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), again.text());
    assert_eq!(files::open(&path).unwrap().0.text(), faulty.text());
    assert!(files::open(&path).unwrap().1);
    keep(&mut filing, &again);
    assert!(!files::open(&path).unwrap().1, "the draft is gone once it is mended");
}

#[test]
fn the_agenda_of_this_month_is_found_the_nearest_day_first() {
    let data = tempfile::tempdir().unwrap();
    for day in ["2026-04-01", "2026-04-27", "2026-05-27"] {
        let paper = paper(day);
        let mut filing = Filing::new(data.path(), &paper.review().agenda);
        keep(&mut filing, &paper);
    }
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let found = files::of_month(data.path(), day("2026-04-20"));
    let days: Vec<String> = found.iter().map(|one| one.agenda.start.unwrap().date().to_string()).collect();
    assert_eq!(days, ["2026-04-27", "2026-04-01"]);
    assert!(files::of_month(data.path(), day("2026-06-20")).is_empty());
    assert_eq!(files::all(data.path()).len(), 3);
}

fn sets_its_time(path: &std::path::Path, seconds: u64) {
    let file = std::fs::File::options().append(true).open(path).expect("the file is there");
    file.set_modified(std::time::UNIX_EPOCH + std::time::Duration::from_secs(seconds)).expect("its time can be set");
}

/// A file that was prepared, and is open again.
fn open_again(data: &std::path::Path) -> (std::path::PathBuf, Filing, Manuscript) {
    let first = paper("2026-04-27");
    let mut filing = Filing::new(data, &first.review().agenda);
    keep(&mut filing, &first);
    let path = filing.path().expect("it was kept").to_owned();
    let (paper, _) = files::open(&path).expect("it can be read");
    (path.clone(), Filing::of(data, path).watching(&paper), paper)
}

#[test]
fn what_somebody_else_wrote_meanwhile_is_noticed_once_and_what_was_written_here_is_not() {
    let data = tempfile::tempdir().unwrap();
    let (path, mut filing, mut own) = open_again(data.path());
    assert!(filing.look_outside().is_none());
    assert!(own.put(&Place::of("place"), &Value::text("Hội trường")));
    keep(&mut filing, &own);
    assert!(filing.look_outside().is_none(), "one's own writing is no news");
    let theirs = own.text().replace("Hội trường", "Nhà văn hóa");
    std::fs::write(&path, &theirs).unwrap();
    sets_its_time(&path, 1_000);
    let Some(files::Outside::Changed(found)) = filing.look_outside() else { panic!("it was changed") };
    assert_eq!(found.text(), theirs);
    assert!(filing.look_outside().is_none());
    std::fs::write(&path, "((").unwrap();
    sets_its_time(&path, 2_000);
    assert!(matches!(filing.look_outside(), Some(files::Outside::Unreadable)));
    assert!(filing.look_outside().is_none(), "it is told once");
}

#[test]
fn what_somebody_else_wrote_is_never_written_over() {
    let data = tempfile::tempdir().unwrap();
    let (path, mut filing, mut own) = open_again(data.path());
    assert!(own.put(&Place::of("place"), &Value::text("Hội trường")));
    keep(&mut filing, &own);
    for (n, theirs) in ["của người khác, lần một", "của người khác, lần hai"].into_iter().enumerate()
    {
        std::fs::write(&path, theirs).unwrap();
        assert!(own.put(&Place::of("place"), &Value::text(format!("Phòng {n}"))));
        let kept = filing.keep(&own, &own.review().agenda, today()).unwrap().expect("theirs is kept");
        assert_eq!(std::fs::read_to_string(kept).unwrap(), theirs);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), own.text());
    }
    assert!(own.put(&Place::of("place"), &Value::text("Phòng 9")));
    assert_eq!(filing.keep(&own, &own.review().agenda, today()).unwrap(), None);
}

#[test]
fn a_file_that_a_person_has_named_keeps_its_name() {
    let data = tempfile::tempdir().unwrap();
    let (path, ..) = open_again(data.path());
    let named = path.with_file_name("họp chi bộ tháng tư.ron");
    std::fs::rename(&path, &named).unwrap();
    let (mut own, _) = files::open(&named).unwrap();
    let mut filing = Filing::of(data.path(), named.clone()).watching(&own);
    assert!(own.put(&Place::of("start"), &Value::text("2026-05-27 14:00")));
    keep(&mut filing, &own);
    assert_eq!(filing.path(), Some(named.as_path()));
    assert!(!names(data.path()).contains(&"2026-05-chi-bo-van-phong.ron".to_owned()));
}
