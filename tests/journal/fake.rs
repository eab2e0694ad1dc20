//! A disk that knows what was written and what would survive a power cut, and that fails where it is told to.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;

use nhip::store::Disk;
use nhip::store::DiskFile;
use nhip::store::Facts;
use nhip::store::How;
use nhip::store::Trouble;

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fail {
    /// The call fails and does nothing.
    Error(io::ErrorKind),
    /// A write takes a part only; the next call fails. Other calls succeed.
    Short(io::ErrorKind),
    /// This call and all after it fail, in this folder.
    Forever(io::ErrorKind),
    /// The machine stops before the call, in the middle of it, or after it before it is answered.
    CrashBefore,
    CrashDuring,
    CrashAfter,
}

/// What the power cut leaves of the bytes that were written and not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Nothing was lost: only the process died.
    All,
    Nothing,
    Half,
    Zeros,
}

#[derive(Debug, Default)]
pub struct Fake(Arc<Mutex<World>>);

#[derive(Debug, Default)]
struct World {
    files: BTreeMap<PathBuf, Arc<Mutex<Node>>>,
    calls: usize,
    plan: Option<(usize, Fail)>,
    also_next: Option<io::ErrorKind>,
    crashed: bool,
    /// Calls that change the file of a journal, by name.
    log: Vec<&'static str>,
}

#[derive(Debug, Default)]
struct Node {
    id: u64,
    written: Vec<u8>,
    durable: Vec<u8>,
    name_is_durable: bool,
    locked: bool,
    removed: bool,
}

enum Go {
    On,
    Half,
    OnThenCrash,
}

impl Fake {
    pub fn failing(call: usize, fail: Fail) -> Arc<Self> {
        let fake = Self::default();
        fake.world().plan = Some((call, fail));
        Arc::new(fake)
    }

    fn world(&self) -> MutexGuard<'_, World> {
        self.0.lock().unwrap()
    }

    pub fn has_failed(&self) -> bool {
        let world = self.world();
        world.plan.is_some_and(|(call, _)| world.calls > call)
    }

    pub fn log(&self) -> Vec<&'static str> {
        self.world().log.clone()
    }

    pub fn content(&self, path: &Path) -> Option<Vec<u8>> {
        Some(self.world().files.get(path)?.lock().unwrap().written.clone())
    }

    /// The same disk after the process or the machine has died and come back.
    pub fn after(&self, left: Left) -> Arc<dyn Disk> {
        let mut world = World::default();
        for (path, node) in &self.world().files {
            let node = node.lock().unwrap();
            let common = node.durable.iter().zip(&node.written).take_while(|(one, other)| one == other).count();
            let pending = node.written.len().saturating_sub(common);
            let mut written = node.written.clone();
            match left {
                Left::All => {}
                Left::Nothing => written.clone_from(&node.durable),
                Left::Half => written.truncate(common + pending / 2),
                Left::Zeros => written[common..].fill(0),
            }
            if left == Left::Nothing && !node.name_is_durable {
                continue;
            }
            let node =
                Node { id: node.id, durable: written.clone(), written, name_is_durable: true, ..Node::default() };
            world.files.insert(path.clone(), Arc::new(Mutex::new(node)));
        }
        Arc::new(Self(Arc::new(Mutex::new(world))))
    }
}

impl World {
    /// One call that may fail. It says whether it is to be done.
    fn call(&mut self, name: &'static str, path: &Path) -> io::Result<Go> {
        if self.crashed {
            return Err(io::Error::other("the machine is off"));
        }
        if path.extension().is_some_and(|ending| ending == "jsonl") {
            self.log.push(name);
        }
        if let Some(kind) = self.also_next.take() {
            return Err(kind.into());
        }
        self.calls += 1;
        let Some((call, fail)) = self.plan else { return Ok(Go::On) };
        if let Fail::Forever(kind) = fail {
            return if self.calls > call && path.starts_with("/bad") { Err(kind.into()) } else { Ok(Go::On) };
        }
        if self.calls != call + 1 {
            return Ok(Go::On);
        }
        match fail {
            Fail::Error(kind) | Fail::Forever(kind) => Err(kind.into()),
            Fail::Short(kind) if name == "append" => {
                self.also_next = Some(kind);
                Ok(Go::Half)
            }
            Fail::Short(_) => Ok(Go::On),
            Fail::CrashBefore => {
                self.crashed = true;
                Err(io::Error::other("the machine goes off"))
            }
            Fail::CrashDuring => {
                self.crashed = true;
                Ok(Go::Half)
            }
            Fail::CrashAfter => {
                self.crashed = true;
                Ok(Go::OnThenCrash)
            }
        }
    }
}

impl Disk for Fake {
    fn look(&self, path: &Path) -> Result<Option<Facts>, Trouble> {
        Ok(self.world().files.get(path).map(|node| facts(&node.lock().unwrap())))
    }

    fn open(&self, path: &Path, how: How) -> Result<Box<dyn DiskFile>, Trouble> {
        let mut world = self.world();
        let there = world.files.get(path).cloned();
        let name = match (how, &there) {
            (How::Read | How::GoOn | How::Cut, None) => return Err(Trouble::NotThere),
            (How::New, Some(_)) => return Err(Trouble::AlreadyThere),
            (How::New | How::Lock | How::Aside, None) => "create",
            (How::Read | How::GoOn | How::Cut | How::Lock | How::Aside, Some(_)) => "open",
        };
        let go = world.call(name, path)?;
        let id = world.files.len() as u64 + 1;
        let node =
            world.files.entry(path.to_owned()).or_insert_with(|| Arc::new(Mutex::new(Node { id, ..Node::default() })));
        let file = FakeFile {
            world: Arc::clone(&self.0),
            path: path.to_owned(),
            node: Arc::clone(node),
            holds: Mutex::default(),
        };
        drop(world);
        match go {
            Go::On => Ok(Box::new(file)),
            Go::Half | Go::OnThenCrash => Err(io::Error::other("the machine went off").into()),
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut world = self.world();
        world.call("remove", path)?;
        let node = world.files.remove(path).ok_or(io::ErrorKind::NotFound)?;
        node.lock().unwrap().removed = true;
        Ok(())
    }

    fn put_in_place(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut world = self.world();
        world.call("rename", to)?;
        let node = world.files.remove(from).ok_or(io::ErrorKind::NotFound)?;
        world.files.insert(to.to_owned(), node);
        Ok(())
    }

    fn make_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let mut world = self.world();
        let go = world.call("sync_folder", &folder.join("x.jsonl"))?;
        let inside = world.files.iter().filter(|(path, _)| path.parent() == Some(folder));
        match go {
            Go::On | Go::OnThenCrash => inside.for_each(|(_, node)| node.lock().unwrap().name_is_durable = true),
            Go::Half => {}
        }
        answer(&go)
    }
}

#[derive(Debug)]
struct FakeFile {
    world: Arc<Mutex<World>>,
    path: PathBuf,
    node: Arc<Mutex<Node>>,
    holds: Mutex<bool>,
}

impl FakeFile {
    fn call(&self, name: &'static str) -> io::Result<Go> {
        self.world.lock().unwrap().call(name, &self.path)
    }

    fn node(&self) -> MutexGuard<'_, Node> {
        self.node.lock().unwrap()
    }
}

impl Drop for FakeFile {
    fn drop(&mut self) {
        if *self.holds.lock().unwrap() {
            self.node().locked = false;
        }
    }
}

impl DiskFile for FakeFile {
    fn facts(&self) -> io::Result<Facts> {
        Ok(facts(&self.node()))
    }

    fn read_from(&self, at: u64, most: u64) -> io::Result<Vec<u8>> {
        let skipped = usize::try_from(at).unwrap();
        let most = usize::try_from(most).unwrap();
        Ok(self.node().written.iter().skip(skipped).take(most).copied().collect())
    }

    fn append(&self, bytes: &[u8]) -> io::Result<usize> {
        let go = self.call("append")?;
        let taken = match go {
            Go::On | Go::OnThenCrash => bytes.len(),
            Go::Half => bytes.len() / 2,
        };
        self.node().written.extend_from_slice(&bytes[..taken]);
        if self.world.lock().unwrap().crashed { Err(io::Error::other("the machine went off")) } else { Ok(taken) }
    }

    fn overwrite(&self, bytes: &[u8]) -> io::Result<()> {
        self.call("overwrite")?;
        self.node().written = bytes.to_vec();
        Ok(())
    }

    fn sync(&self) -> io::Result<()> {
        let go = self.call("sync")?;
        let mut node = self.node();
        match go {
            Go::On | Go::OnThenCrash => {
                let Node { written, durable, .. } = &mut *node;
                durable.clone_from(written);
            }
            Go::Half => {}
        }
        answer(&go)
    }

    fn cut(&self, len: u64) -> io::Result<()> {
        let go = self.call("cut")?;
        match go {
            Go::On | Go::OnThenCrash => self.node().written.truncate(usize::try_from(len).unwrap()),
            Go::Half => {}
        }
        answer(&go)
    }

    fn try_lock(&self) -> io::Result<bool> {
        let mut node = self.node();
        let free = !node.locked;
        node.locked = true;
        *self.holds.lock().unwrap() |= free;
        Ok(free)
    }

    fn is_unlocked(&self) -> io::Result<bool> {
        Ok(!self.node().locked)
    }
}

fn answer(go: &Go) -> io::Result<()> {
    match go {
        Go::On => Ok(()),
        Go::Half | Go::OnThenCrash => Err(io::Error::other("the machine went off")),
    }
}

fn facts(node: &Node) -> Facts {
    Facts { len: node.written.len() as u64, links: u64::from(!node.removed), id: (1, node.id) }
}
