//! Files on the disk: check, new, and the start of a meeting.

use nhip::agenda_file::embedded;
use nhip::check::Existing;
use nhip::check::NotWritten;
use nhip::check::check;
use nhip::check::load;
use nhip::check::new;
use nhip::check::write_whole;
use nhip::meeting::agenda::Language;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use crate::rig::SHEET;
use crate::rig::SMALL;
use crate::rig::embedded_agenda;

fn checked(files: &[PathBuf], language: Option<Language>) -> (u8, String) {
    let mut out = Vec::new();
    let ends = check(files, language, Language::En, &mut out).expect("a list takes all");
    (ends, String::from_utf8(out).expect("a report is text"))
}

#[test]
fn check_reads_agendas_rosters_and_sheets() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    };
    let agenda = put("hop.ron", SMALL);
    let sheet = put("phieu.ron", SHEET);
    let roster = put("nguoi.ron", "[(id: \"a\", name: \"A\")]");
    let (ends, words) = checked(&[agenda, sheet, roster], None);
    assert_eq!(ends, 0, "{words}");
    assert!(words.contains("6 phút, bằng 30,0%"), "{words}");
    assert!(words.contains("3 lines and 20 points"), "{words}");
    assert!(words.contains("roster of 1"), "{words}");

    let broken = put("hong.ron", &SMALL.replace("\"20m\"", "\"x\""));
    let missing = folder.path().join("khong-co.ron");
    let (ends, words) = checked(&[broken.clone(), missing.clone(), folder.path().to_owned()], Some(Language::Vi));
    assert_eq!(ends, 1);
    assert!(words.contains(&format!("{}:4:13: lỗi: «x» không phải là thời lượng", broken.display())), "{words}");
    assert!(words.contains(&format!("{}:1:1: lỗi: không có tệp này", missing.display())), "{words}");
    assert!(words.contains("không phải là tệp thường"), "{words}");
}

#[cfg(unix)]
#[test]
fn neither_a_pipe_nor_an_endless_device_is_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("ong.ron");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    let mut files = vec![PathBuf::from("/dev/zero")];
    if made.is_ok_and(|status| status.success()) {
        files.push(pipe);
    }
    let (ends, words) = checked(&files, Some(Language::En));
    assert_eq!(ends, 1);
    assert_eq!(words.matches("no regular file").count(), files.len(), "{words}");
}

#[test]
fn a_new_file_is_never_written_over_another_without_force() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chuong-trinh.ron");
    let mut out = Vec::new();
    new("model-90", Some(&path), Existing::Keep, &mut out).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), embedded::agenda("model-90").unwrap());
    assert!(load(path.to_str().unwrap(), Language::Vi).is_ok());

    let refused = new("staff-45", Some(&path), Existing::Keep, &mut out).unwrap_err();
    assert_eq!(refused.exit_code(), 3);
    assert!(refused.words(Language::En).contains("--force"));
    assert_eq!(fs::read_to_string(&path).unwrap(), embedded::agenda("model-90").unwrap());
    new("staff-45", Some(&path), Existing::Replace, &mut out).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), embedded::agenda("staff-45").unwrap());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left behind");

    let nowhere = folder.path().join("khong/co.ron");
    let failed = new("staff-45", Some(&nowhere), Existing::Keep, &mut out).unwrap_err();
    assert!(matches!(failed, NotWritten::Failed { .. }));
    assert_eq!(out, b"");
    new("hd42-2025", None, Existing::Keep, &mut out).unwrap();
    assert_eq!(out, embedded::sheet("hd42-2025").unwrap().as_bytes());
    let unknown = new("model90", None, Existing::Keep, &mut out).unwrap_err();
    assert_eq!(unknown.exit_code(), 64);
    assert!(unknown.words(Language::Vi).contains("có phải «model-90»?"));
}

#[test]
fn a_meeting_starts_from_a_name_or_a_file() {
    assert_eq!(load("model-90", Language::Vi).unwrap(), embedded_agenda("model-90"));
    let words = load("model-09", Language::En).unwrap_err();
    assert!(words.contains("there is no such file") && words.contains("model-90"), "{words}");
}

#[cfg(unix)]
#[test]
fn a_new_file_is_its_owners_alone_and_one_that_stood_there_keeps_its_rights() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (new, shared) = (folder.path().join("new.ron"), folder.path().join("shared.ron"));
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for existing in [Existing::Keep, Existing::Replace] {
        write_whole(&new, b"()", existing).unwrap();
        assert_eq!(mode(&new), 0o600);
        fs::remove_file(&new).unwrap();
    }
    fs::write(&shared, "()").unwrap();
    fs::set_permissions(&shared, fs::Permissions::from_mode(0o644)).unwrap();
    write_whole(&shared, b"(1)", Existing::Replace).unwrap();
    assert_eq!((mode(&shared), fs::read_to_string(&shared).unwrap().as_str()), (0o644, "(1)"));
    // A link is replaced, never followed.
    std::os::unix::fs::symlink(&shared, &new).unwrap();
    write_whole(&new, b"(2)", Existing::Replace).unwrap();
    assert_eq!((mode(&new), fs::read_to_string(&shared).unwrap().as_str()), (0o600, "(1)"));
    assert!(fs::symlink_metadata(&new).unwrap().is_file());
}
