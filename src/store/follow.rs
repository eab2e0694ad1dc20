//! Floor 5. Following a journal from another process: woken by the system when the folder changes, with a slow look as the net.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use notify::Config;
use notify::EventKind;
use notify::RecommendedWatcher;
use notify::RecursiveMode;
use notify::Watcher;

use super::disk::Disk;
use super::names::folder_of;
use super::reader::News;
use super::reader::Reader;

/// A console is looked for this often, and the file too.
const PULSE: Duration = Duration::from_secs(1);
/// The file is looked at this often where the system does not say when it changes.
const UNTOLD: Duration = Duration::from_millis(250);

/// A journal is followed for as long as this is kept.
#[derive(Debug)]
pub struct Follow {
    wakes: Sender<Wake>,
}

#[derive(Clone, Copy, Debug)]
enum Wake {
    Changed,
    Stop,
}

impl Drop for Follow {
    fn drop(&mut self) {
        // Where nobody listens any more the thread has ended by itself.
        let _ = self.wakes.send(Wake::Stop);
    }
}

/// Follows a journal, which need not be there yet, on a thread of its own, and hands its news over.
pub fn follow(disk: Arc<dyn Disk>, path: &Path) -> (Follow, Receiver<News>) {
    let (tell, news) = mpsc::channel();
    let told = move |item| if tell.send(item).is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
    (follow_with(disk, path, told), news)
}

/// Follows a journal on a thread of its own and tells the news there, until the listener breaks off.
pub fn follow_with(
    disk: Arc<dyn Disk>,
    path: &Path,
    tell: impl FnMut(News) -> ControlFlow<()> + Send + 'static,
) -> Follow {
    let (wakes, woken) = mpsc::channel();
    let follow = Follow { wakes: wakes.clone() };
    // The folder is watched before the file is first read, so that nothing falls between.
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    thread::spawn(move || {
        let watcher = watch(&path, wakes);
        let every = if watcher.is_some() { PULSE } else { UNTOLD };
        listen(Reader::new(disk, &path), &woken, every, tell);
    });
    follow
}

fn listen(mut reader: Reader, woken: &Receiver<Wake>, every: Duration, mut tell: impl FnMut(News) -> ControlFlow<()>) {
    let mut pulse = Instant::now();
    loop {
        let mut news = reader.look();
        if Instant::now() >= pulse {
            news.extend(reader.liveness());
            pulse = Instant::now() + PULSE;
        }
        if news.into_iter().any(|item| tell(item).is_break()) {
            return;
        }
        match woken.recv_timeout(every.min(pulse.saturating_duration_since(Instant::now()))) {
            Ok(Wake::Stop) | Err(RecvTimeoutError::Disconnected) => return,
            Ok(Wake::Changed) | Err(RecvTimeoutError::Timeout) => {}
        }
        for wake in woken.try_iter() {
            match wake {
                Wake::Stop => return,
                Wake::Changed => {}
            }
        }
    }
}

/// Has the system say when this file changes. The folder is watched, for the file itself may be replaced.
fn watch(path: &Path, wakes: Sender<Wake>) -> Option<RecommendedWatcher> {
    let name = path.file_name()?.to_owned();
    let told = move |event: notify::Result<notify::Event>| {
        let concerns = event.is_ok_and(|event| {
            !matches!(event.kind, EventKind::Access(_))
                && event.paths.iter().any(|path| path.file_name() == Some(name.as_os_str()))
        });
        if concerns {
            let _ = wakes.send(Wake::Changed);
        }
    };
    let mut watcher = RecommendedWatcher::new(told, Config::default()).ok()?;
    watcher.watch(folder_of(path), RecursiveMode::NonRecursive).ok()?;
    Some(watcher)
}
