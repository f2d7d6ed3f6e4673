"""Measures the whole program; see bench, which starts it."""

import collections
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import time
import urllib.parse
import urllib.request

TARGET = pathlib.Path("target/bench")
PROGRAM = "./dateline"
Run = collections.namedtuple("Run", "seconds processor megabytes out")


def measure(arguments, options="", out=None):
    """Runs the program and waits for its end."""
    environment = dict(os.environ, DATELINE_JAVA_OPTS=options)
    began = time.monotonic()
    with open(out or os.devnull, "wb") as to:
        process = subprocess.Popen([PROGRAM, *arguments], stdout=to, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - began
    if process.returncode not in (0, 1):
        sys.exit(f"dateline {' '.join(arguments)} ended with {process.returncode}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out)


def row(name, run, **amounts):
    """Prints what one run took and did."""
    rates = ", ".join(
        f"{amount / run.seconds:,.0f} {what}/s ({amount / run.processor:,.0f} per processor second)"
        for what, amount in amounts.items()
    )
    print(
        f"{name:28} {run.seconds:7.2f} s {run.processor:7.2f} s cpu {run.megabytes:6.0f} MB   {rates}",
        flush=True,
    )


def copies(folders, least):
    """Copies articles with their sidecars until there are enough."""
    originals = sorted(f for folder in folders for f in pathlib.Path(folder).rglob("*.txt"))
    if not originals:
        sys.exit("bench: no .txt files in " + ", ".join(folders))
    docs = TARGET / "docs"
    shutil.rmtree(TARGET, ignore_errors=True)
    docs.mkdir(parents=True)
    for i in range(-(-least // len(originals))):
        for original in originals:
            shutil.copyfile(original, docs / f"{i:03}-{original.name}")
            sidecar = original.with_suffix(".json")
            if sidecar.exists():
                about = json.loads(sidecar.read_text(encoding="utf-8"))
                about.pop("url", None)  # one address would be one article
                (docs / f"{i:03}-{sidecar.name}").write_text(json.dumps(about), encoding="utf-8")
    return docs


def tokens_of(docs):
    """Counts words and marks roughly as the tokenizer does."""
    pattern = re.compile(r"\w+(?:[-.,]\w+)*|n't|'\w+|[^\w\s]")
    return sum(len(pattern.findall(f.read_text(encoding="utf-8-sig"))) for f in docs.rglob("*.txt"))


def triples_of(store):
    """Asks a store how many triples its articles have."""
    question = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    done = subprocess.run(
        [PROGRAM, "query", "-", "--store", store, "--format", "csv"],
        input=question, capture_output=True, text=True, check=True,
    )
    return int(done.stdout.split()[1])


def heap(docs):
    """Prints the heap that lives on in the course of a long run."""
    log = TARGET / "gc.log"
    # A small heap makes many collections.
    measure(
        ["extract", str(docs), "--threads", "2"],
        f"-Xmx300m -Xlog:gc:file={log}:uptime",
        TARGET / "heap.jsonl",
    )
    after = [
        (float(m[1]), int(m[2]))
        for m in re.finditer(r"^\[([\d.]+)s\].*Pause (?:Young|Full).*->(\d+)M\(", log.read_text(), re.M)
    ]
    if not after:
        sys.exit(f"bench: no collections in {log}; is it a log of a Java machine?")
    end = after[-1][0]
    parts = []
    for tenth in range(10):
        within = [mb for at, mb in after if tenth / 10 * end <= at <= (tenth + 1) / 10 * end]
        parts.append(str(min(within)) if within else "-")
    print("heap after collections, least of each tenth of the run, MB: " + " ".join(parts), flush=True)


def serve(store):
    """Measures how long a server takes to its first answer."""
    port = 34571
    began = time.monotonic()
    process = subprocess.Popen([PROGRAM, "serve", "--store", store, "--port", str(port)], stdout=subprocess.DEVNULL)
    query = urllib.parse.quote("SELECT * { ?s ?p ?o } LIMIT 1")
    try:
        while True:
            try:
                url = f"http://localhost:{port}/dateline/sparql?query={query}"
                with urllib.request.urlopen(url, timeout=30) as answer:
                    answer.read()
                break
            except OSError:
                if process.poll() is not None:
                    sys.exit("bench: the server ended")
                time.sleep(0.02)
        seconds = time.monotonic() - began
    finally:
        process.terminate()
        _, _, usage = os.wait4(process.pid, 0)
    row("serve, first answer", Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, None))


def main(folders):
    docs = copies(folders, int(os.environ.get("ARTICLES", "500")))
    count = sum(1 for _ in docs.rglob("*.txt"))
    tokens = tokens_of(docs)
    store = str(TARGET / "store")
    print(f"{count} articles, {tokens} tokens, {os.cpu_count()} cores")

    cold = measure(["extract", "seeds"])
    row("extract seeds, cold", cold)
    extract = measure(["extract", str(docs)], out=TARGET / "facts.jsonl")
    row("extract", extract, documents=count, tokens=tokens)
    warm = Run(*(a - b for a, b in zip(extract[:2], cold[:2])), extract.megabytes, None)
    row("extract, less a cold start", warm, documents=count, tokens=tokens)
    build = measure(["build", str(docs), "--store", store])
    row("build", build, documents=count, tokens=tokens, triples=triples_of(store))
    row("build, nothing changed", measure(["build", str(docs), "--store", store]), documents=count)
    question = "queries/who-attacked-whom.rq"
    row("query", min((measure(["query", question, "--store", store]) for _ in range(3))))
    seed = str(TARGET / "seed-store")
    measure(["build", "seeds", "--store", seed])
    row("query, store of seeds", min((measure(["query", question, "--store", seed]) for _ in range(3))))
    serve(store)
    heap(docs)


if __name__ == "__main__":
    main(sys.argv[1:])
