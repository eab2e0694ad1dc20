//! Floor 5. The writer owns the file: one line in, synced, one answer out.

use std::path::PathBuf;
use std::sync::PoisonError;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::thread;
use std::thread::JoinHandle;

use super::watcher::Saving;
use crate::meeting::time::Stamp;
use crate::meeting::words::Entry;
use crate::store::Fault;
use crate::store::Store;
use crate::term::Waker;

/// What the writer is asked.
#[derive(Debug)]
enum Job {
    Save(Box<Entry>),
    Seen(Stamp),
    MoveTo(PathBuf),
    Stop,
}

/// What the writer answers.
#[derive(Debug)]
pub enum Answer {
    /// The line is on disk.
    Saved(Box<Entry>),
    /// It is not, and nothing more is written there.
    NotSaved(Fault),
    /// The meeting goes on in this file, with everything that was saved.
    Moved(PathBuf),
    /// It could not be moved there.
    NotMoved(Fault),
}

/// The writer, from the other side.
#[derive(Debug)]
pub struct Writer {
    jobs: Sender<Job>,
    answers: Receiver<Answer>,
    thread: Option<JoinHandle<Store>>,
}

impl Writer {
    /// Starts the writer on an open journal.
    pub fn start(mut store: Store, waker: Waker, saving: Saving) -> Self {
        let (jobs, asked) = mpsc::channel();
        let (tell, answers) = mpsc::channel();
        let thread = thread::spawn(move || {
            for job in asked {
                let answer = match job {
                    Job::Save(entry) => {
                        let _held = saving.lock().unwrap_or_else(PoisonError::into_inner);
                        match store.append(&entry) {
                            Ok(()) => Answer::Saved(entry),
                            Err(fault) => Answer::NotSaved(fault),
                        }
                    }
                    Job::Seen(now) => {
                        store.seen(now);
                        continue;
                    }
                    Job::MoveTo(folder) => {
                        let _held = saving.lock().unwrap_or_else(PoisonError::into_inner);
                        match store.move_to(&folder) {
                            Ok(()) => Answer::Moved(store.path().to_owned()),
                            Err(fault) => Answer::NotMoved(fault),
                        }
                    }
                    Job::Stop => break,
                };
                if tell.send(answer).is_err() {
                    break;
                }
                waker.wake();
            }
            store
        });
        Self { jobs, answers, thread: Some(thread) }
    }

    /// Asks for a line to be saved.
    pub fn save(&self, entry: Entry) {
        self.ask(Job::Save(Box::new(entry)));
    }

    /// Says that this stamp was seen.
    pub fn seen(&self, now: Stamp) {
        self.ask(Job::Seen(now));
    }

    /// Asks to go on in another folder.
    pub fn move_to(&self, folder: PathBuf) {
        self.ask(Job::MoveTo(folder));
    }

    /// The next answer, if there is one.
    pub fn answer(&self) -> Option<Answer> {
        self.answers.try_recv().ok()
    }

    /// Stops the writer after what it has begun, and gives the journal back.
    pub fn stop(mut self) -> Option<Store> {
        self.ask(Job::Stop);
        self.thread.take().and_then(|thread| thread.join().ok())
    }

    fn ask(&self, job: Job) {
        // A writer that has gone answers nothing, and what is not answered is not believed.
        let _ = self.jobs.send(job);
    }
}
