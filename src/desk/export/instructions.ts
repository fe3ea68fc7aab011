/** `VERIFY.txt`: how a stranger checks an export with stock commands. A test runs every indented line of it. */

export const INSTRUCTIONS = `HOW TO CHECK THIS EXPORT

You need nothing from whoever gave you these files but the files themselves, and a byline or an earlier
link of the newsroom. Open a terminal in the folder that this file lies in. The commands are for
Linux; on macOS write "shasum -a 256" for "sha256sum" and install OpenSSL 3 and coreutils. On Windows
use WSL. Whoever has Flowerpot checks all of it with one command, on the ZIP or on this folder:
"flowerpot verify-export FILE-OR-FOLDER".


1. Was any file changed, or is one missing?

    sha256sum --check --strict SHA256SUMS

Every line must end with OK. A file that lies here and is not listed is no part of the export; only
SHA256SUMS itself is not listed. This finds them, and must print nothing, or nothing but what your own
system puts into folders (.DS_Store, Thumbs.db, desktop.ini):

    find . ! -type d ! -path ./SHA256SUMS | cut -c 3- | while IFS= read -r f; do cut -c 67- SHA256SUMS | grep -qxF -e "$f" || echo "added: $f"; done


2. Did the key in signer.pem sign this list of files?

    { printf 'flowerpot/v1 export\\n'; cat manifest.json; } > signed.tmp
    openssl pkeyutl -verify -pubin -inkey signer.pem -rawin -in signed.tmp -sigfile manifest.sig
    rm signed.tmp

It must say "Signature Verified Successfully". SHA256SUMS is not signed: it must say of every file what
the manifest says, and nothing else. This prints what differs, and must print nothing:

    { awk -F '"' '$2 == "path" { p = $4 } $2 == "sha256" { print $4 " *" p }' manifest.json; sha256sum -b manifest.json manifest.sig signer.pem; } | diff - SHA256SUMS


3. Did the newsroom say that this key is one of its members?

directory.json is the newsroom's list of members, signed with the newsroom's key.

    { printf 'flowerpot/v1 directory\\n'; cat directory.json; } > signed.tmp
    openssl pkeyutl -verify -pubin -inkey newsroom.pem -rawin -in signed.tmp -sigfile directory.sig
    rm signed.tmp

It must say "Signature Verified Successfully". This prints the signer's key, and then how often it
stands in the list; the number must be 1. Look there for the name: it is the one that the manifest
gives behind "by".

    openssl pkey -pubin -in signer.pem -outform DER | tail -c 32 | base64 | tr '+/' '-_' | tr -d '=' > key.tmp
    cat key.tmp
    sed 's/"former":.*//' directory.json | grep -oF -f key.tmp | wc -l
    rm key.tmp


4. Is it really that newsroom?

Anybody can make a newsroom of any name. What cannot be copied is its key. It has eight words, which
the newsroom prints with its bylines (behind the # of the link). They are words of the English list of
BIP 39, which many programs use: get the file bip-0039/english.txt (2,048 words, a line each) from
https://github.com/bitcoin/bips and put it beside this folder, not into it. This checks that it is the
right list, and must end with OK:

    echo "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda  ../english.txt" | sha256sum --check --strict

This works the newsroom's eight words out from its key:

    openssl pkey -pubin -in newsroom.pem -outform DER | tail -c 32 | b2sum --length 256 | cut -c 1-22 | awk '{ for (i = 1; i <= 22; i++) { bits = bits * 16 + index("0123456789abcdef", substr($1, i, 1)) - 1; n += 4; if (n >= 11) { n -= 11; p = 2 ^ n; w = int(bits / p); print w + 1; bits -= w * p } } }' | while read -r n; do sed -n "$n"p ../english.txt; done

Hold them beside the words of a byline: all eight must be the same, in the same order. One other word is
another newsroom. Take the byline from an article, an older one too, or from the newsroom's site, never
from this folder or from whoever gave it to you. export.html shows eight words as well: there they are
only what the export says of itself. With Flowerpot: add --newsroom "the eight words" to the command above.


WHAT THIS PROVES

That a member of this newsroom put these files together, and that they were not changed since. The
day is what the member's clock said. It does not prove that what a source wrote is true, nor who the
source is. Where "original" stands in export.json, it is the text that the source's own key signed;
where "foreign" is true, the source signed nothing, and it is signed by the desk that opened it.
`;
