//! The ways in by the command line: what is shown, what is asked, what is written, and what stays.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::process::Output;
use std::process::Stdio;

use tempfile::TempDir;

use super::UGLY;

fn nhip(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nhip"));
    command.current_dir(folder).args(args).stdin(Stdio::null()).env("LANG", "vi_VN.UTF-8").env_remove("LC_ALL");
    command.output().expect("it runs")
}

fn said(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("it runs");
    (output.status.code().expect("it runs"), text(&output.stdout), text(&output.stderr))
}

fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("it runs");
    for (name, bytes) in UGLY {
        fs::write(folder.path().join(name), bytes).expect("it runs");
    }
    folder
}

#[test]
fn where_nobody_can_be_asked_nothing_is_written_unless_a_file_was_named() {
    let folder = folder();
    let (code, out, err) = said(&nhip(folder.path(), &["roster", "import", "ugly.xlsx"]));
    assert_eq!(code, 0, "{err}");
    assert!(out.contains("Dòng tiêu đề: 5") && err.contains("Chưa ghi gì"), "{out}{err}");
    assert!(!folder.path().join("ugly.ron").exists());
    let (code, _, err) = said(&nhip(folder.path(), &["roster", "import", "ugly.xlsx", "--yes"]));
    assert_eq!((code, folder.path().join("ugly.ron").exists()), (0, true), "{err}");
    let (code, out, _) = said(&nhip(folder.path(), &["check", "ugly.ron"]));
    assert_eq!(code, 0, "{out}");
}

#[test]
fn a_file_that_exists_stays_unless_it_is_forced() {
    let folder = folder();
    let kept = folder.path().join("roster.ron");
    fs::write(&kept, "mine").unwrap();
    let (code, _, err) = said(&nhip(folder.path(), &["roster", "import", "ugly.xls", "-o", "roster.ron", "--yes"]));
    assert_eq!((code, fs::read_to_string(&kept).unwrap().as_str()), (3, "mine"), "{err}");
    let (code, _, _) = said(&nhip(folder.path(), &["roster", "import", "ugly.xls", "-o", "roster.ron", "--force"]));
    assert_eq!(code, 0);
    let (code, _, _) = said(&nhip(folder.path(), &["roster", "export", "roster.ron", "-o", "roster.ron"]));
    assert_eq!(code, 64, "the name says neither Excel nor CSV");
    let (code, _, err) = said(&nhip(folder.path(), &["roster", "export", "roster.ron"]));
    assert_eq!((code, folder.path().join("roster.xlsx").exists()), (0, true), "{err}");
    let (code, _, _) = said(&nhip(folder.path(), &["roster", "export", "roster.ron"]));
    assert_eq!(code, 3);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_or_too_long_is_told_at_once() {
    let folder = folder();
    let endless = fs::File::create(folder.path().join("endless.xlsx")).unwrap();
    endless.set_len(8 << 30).unwrap();
    let pipe = Command::new("mkfifo").arg(folder.path().join("pipe.xlsx")).status().unwrap();
    assert!(pipe.success());
    for name in [".", "endless.xlsx", "pipe.xlsx", "missing.xlsx", "/dev/zero"] {
        let (code, out, err) = said(&nhip(folder.path(), &["roster", "import", name, "-o", "new.ron"]));
        assert_eq!((code, out.as_str()), (1, ""), "{name}");
        assert_eq!(err.lines().count(), 1, "{err}");
    }
    assert!(!folder.path().join("new.ron").exists());
}

#[test]
fn a_programme_is_taken_with_the_ids_of_a_roster() {
    let folder = folder();
    fs::write(
        folder.path().join("ct.csv"),
        "STT;Nội dung;Người thực hiện;Thời gian;Thảo luận\n1;Báo cáo;Lê Văn Công;10 phút;5\n",
    )
    .unwrap();
    let args = ["agenda", "import", "ct.csv", "--roster", "ugly.ods", "-o", "ct.ron"];
    let (code, out, err) = said(&nhip(folder.path(), &args));
    assert_eq!(code, 0, "{out}{err}");
    assert!(fs::read_to_string(folder.path().join("ct.ron")).unwrap().contains("presenter: \"le-van-cong\""));
    let (code, out, _) = said(&nhip(folder.path(), &["check", "ct.ron"]));
    assert_eq!(code, 0, "{out}");
}
