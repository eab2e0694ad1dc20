//! Floor 5. The clerk: once the meeting is over, makes its papers, writes them, and copies them to a stick, beside the loop, so that no
//! slow disk stops a clock. One thing after another, in the order in which it was asked.

use std::collections::HashMap;
use std::path::Path;
use std::path::PathBuf;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::thread;

use crate::check::Existing;
use crate::meeting::Meeting;
use crate::papers;
use crate::papers::Paper;
use crate::papers::Unmade;
use crate::store::Copied;
use crate::store::Fault;
use crate::store::LARGEST;
use crate::store::Stick;
use crate::store::copy_to_stick;
use crate::store::papers_place;
use crate::store::read_outside;
use crate::store::real_disk;
use crate::store::sticks;
use crate::store::write_papers;
use crate::term::Waker;

/// What the clerk is asked.
#[derive(Debug)]
enum Job {
    Write { meeting: Box<Meeting>, existing: Existing },
    FindSticks,
    Copy(Stick),
}

/// What the clerk answers.
#[derive(Debug)]
pub enum Report {
    /// The papers stand.
    Written(Written),
    /// They could not be put together.
    NotMade(Unmade),
    /// They could not be written.
    NotWritten(Fault),
    /// These sticks are there.
    Sticks(Vec<Stick>),
    /// They are on the stick.
    Copied(Stick, Copied),
    /// They are not.
    NotCopied(Stick, Fault),
}

/// What became of papers.
#[derive(Debug)]
pub struct Written {
    /// Where they stand.
    pub folder: PathBuf,
    /// How many were written now.
    pub files: usize,
    /// Names of those that stood there otherwise, and were left.
    pub kept: Vec<String>,
}

/// The clerk, from the other side.
#[derive(Debug)]
pub struct Clerk {
    jobs: Sender<Job>,
    reports: Receiver<Report>,
}

impl Clerk {
    /// Starts the clerk; `shelf` is the folder of all papers. Its thread ends with the program, or once nobody asks it any more.
    pub fn start(shelf: PathBuf, waker: Waker) -> Self {
        let (jobs, asked) = mpsc::channel();
        let (tell, reports) = mpsc::channel();
        thread::spawn(move || {
            let mut desk = Desk { shelf, folder: None, ours: HashMap::new() };
            for job in asked {
                if tell.send(desk.does(job)).is_err() {
                    break;
                }
                waker.wake();
            }
        });
        Self { jobs, reports }
    }

    /// Asks for the papers of this meeting.
    pub fn write(&self, meeting: &Meeting, existing: Existing) {
        self.ask(Job::Write { meeting: Box::new(meeting.clone()), existing });
    }

    /// Asks which sticks are there.
    pub fn find_sticks(&self) {
        self.ask(Job::FindSticks);
    }

    /// Asks for a copy of the papers that were written last.
    pub fn copy(&self, stick: Stick) {
        self.ask(Job::Copy(stick));
    }

    /// The next report, if there is one.
    pub fn report(&self) -> Option<Report> {
        self.reports.try_recv().ok()
    }

    fn ask(&self, job: Job) {
        // A clerk that has gone reports nothing, and the screen goes on saying that it waits.
        let _ = self.jobs.send(job);
    }
}

/// What the clerk's thread owns.
struct Desk {
    shelf: PathBuf,
    folder: Option<PathBuf>,
    /// What it wrote itself, by the sum of its bytes: nobody has touched that since.
    ours: HashMap<PathBuf, u32>,
}

impl Desk {
    fn does(&mut self, job: Job) -> Report {
        match job {
            Job::Write { meeting, existing } => self.write(&meeting, existing),
            Job::FindSticks => Report::Sticks(sticks()),
            Job::Copy(stick) => {
                let folder = self.folder.as_deref().unwrap_or(&self.shelf);
                match copy_to_stick(folder, &stick.path) {
                    Ok(copied) => Report::Copied(stick, copied),
                    Err(fault) => Report::NotCopied(stick, fault),
                }
            }
        }
    }

    fn write(&mut self, meeting: &Meeting, existing: Existing) -> Report {
        let papers = match papers::all(meeting) {
            Ok(papers) => papers,
            Err(unmade) => return Report::NotMade(unmade),
        };
        let name = papers::folder_name(&papers::facts(meeting));
        let folder = papers_place(&self.shelf, &name, &meeting.created().id);
        let (mut files, mut kept) = (0, Vec::new());
        for paper in papers {
            let path = folder.join(&paper.file_name);
            let there = read_outside(&path, LARGEST).ok();
            if there.as_deref() == Some(paper.bytes.as_slice()) {
                continue;
            }
            let existing =
                if there.is_some_and(|bytes| self.is_ours(&path, &bytes)) { Existing::Replace } else { existing };
            let sum = crc32fast::hash(&paper.bytes);
            match write_papers(real_disk().as_ref(), &folder, std::slice::from_ref(&paper), existing) {
                Ok(became) if became.kept.is_empty() => {
                    self.ours.insert(path, sum);
                    files += 1;
                }
                Ok(_) => kept.push(name_of(paper)),
                Err(fault) => return Report::NotWritten(fault),
            }
        }
        self.folder = Some(folder.clone());
        Report::Written(Written { folder, files, kept })
    }

    fn is_ours(&self, path: &Path, bytes: &[u8]) -> bool {
        self.ours.get(path) == Some(&crc32fast::hash(bytes))
    }
}

fn name_of(paper: Paper) -> String {
    paper.file_name
}
