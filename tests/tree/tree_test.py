# SPDX-License-Identifier: Apache-2.0
"""The rules of tree.py hold, and each of them sees what it is there to see."""
import pathlib
import unittest

import tree

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FILES = tree.read_tree(ROOT)


class TheTree(unittest.TestCase):
    maxDiff = None

    def test_is_there(self):
        self.assertIn("src/http/grammar.h", FILES)
        self.assertIn("tests/tree/tree.py", FILES)

    def test_includes_point_one_way(self):
        self.assertEqual(tree.wrong_arrows(FILES), [])

    def test_sockets_and_files_stay_where_they_belong(self):
        self.assertEqual(tree.forbidden_headers(FILES), [])

    def test_files_are_small(self):
        exceptions = tree.read_exceptions((HERE / "large_files.txt").read_text(encoding="utf-8"))
        self.assertEqual(tree.too_large(FILES, exceptions), [])

    def test_every_source_names_its_licence(self):
        self.assertEqual(tree.without_licence(FILES), [])

    def test_documents_link_to_what_is_there(self):
        self.assertEqual(tree.broken_links(tree.read_documents(ROOT), lambda path: (ROOT / path).exists()), [])

    def test_every_failure_and_every_mistake_is_explained(self):
        for ids, page in [("browser_failures.inc", "failures.md"), ("policy_issues.inc", "policy-issues.md")]:
            explained = (ROOT / "docs" / page).read_text(encoding="utf-8")
            self.assertEqual(tree.undocumented(FILES[f"include/crosscheck/{ids}"], explained), [], page)

    def test_what_is_said_of_policies_is_said_in_every_language(self):
        self.assertEqual(tree.untold(FILES), [])


class TheRules(unittest.TestCase):
    def wrong(self, path, include):
        return bool(tree.wrong_arrows({path: f'// text\n#include "{include}"\n'}))

    def test_wrong_arrows(self):
        cases = [
            ("src/http/list.cc", "base/ascii.h", False),
            ("src/http/list.cc", "http/grammar.h", False),
            ("src/base/ascii.h", "http/grammar.h", True),
            ("src/http/list.cc", "crosscheck/browser.h", True),
            ("src/browser/fetch.cc", "policy/plan.h", True),
            ("src/policy/plan.cc", "browser/traits.h", True),
            ("src/policy/plan.cc", "crosscheck/browser.h", True),
            ("include/crosscheck/http.h", "crosscheck/browser.h", True),
            ("include/crosscheck/browser.h", "crosscheck/http.h", False),
            ("src/report/json.cc", "apps/cli/command.h", True),
            ("src/http/list.cc", "crosscheck/new.h", True),
            ("src/new/thing.cc", "base/ascii.h", True),
            ("apps/cli/main.cc", "responders/live/live.h", False),
        ]
        for path, include, expected in cases:
            with self.subTest(path=path, include=include):
                self.assertEqual(self.wrong(path, include), expected)

    def test_forbidden_headers(self):
        cases = [
            ("src/responders/live/easy.cc", "curl/curl.h", False),
            ("src/responders/har.cc", "curl/curl.h", True),
            ("src/browser/fetch.cc", "sys/socket.h", True),
            ("src/http/list.cc", "fstream", True),
            ("src/responders/har.cc", "fstream", False),
            ("apps/lab/server.cc", "httplib.h", False),
        ]
        for path, header, expected in cases:
            with self.subTest(path=path, header=header):
                self.assertEqual(bool(tree.forbidden_headers({path: f"#include <{header}>\n"})), expected)

    def test_too_large(self):
        files = {"a.cc": "x" * (tree.MOST_BYTES + 1), "b.cc": "x" * tree.MOST_BYTES}
        self.assertEqual(len(tree.too_large(files, {})), 1)
        self.assertEqual(tree.too_large(files, tree.read_exceptions("# note\na.cc a table\n")), [])
        self.assertEqual(len(tree.too_large(files, {"a.cc": "a table", "b.cc": "was large"})), 1)

    def test_undocumented(self):
        inc = 'CROSSCHECK_FAILURE(kA, "a", "A.")\nCROSSCHECK_FAILURE(kB, "b", "B.")\n'
        self.assertEqual(tree.undocumented(inc, "| `b` | B. |\n| `c` | C. |\n"), ["a", "c"])

    def test_untold(self):
        catalogue = 'constexpr PhraseRow kA[] = {\n    {"Under {} are "\n     "\\"strangers\\".", "..."},\n};\n'
        said = 'add("Under " + host + " are \\"strangers\\".");  // "not this one"\nadd("remove " "this entry");\n'
        files = {"src/diagnosis/catalogue/phrases_of_a.h": catalogue, "src/policy/a.cc": said}
        self.assertEqual(len(tree.untold(files)), 1)
        self.assertIn("'remove this entry'", tree.untold(files)[0])

    def test_without_licence(self):
        self.assertEqual(len(tree.without_licence({"a.py": "import os\n"})), 1)
        self.assertEqual(tree.without_licence({"a.py": "#!/bin/x\n# SPDX-License-Identifier: Apache-2.0\n"}), [])

    def test_broken_links(self):
        there = {"docs/a.md"}.__contains__
        documents = {"docs/b.md": "[a](a.md) [a](a.md#x) [a](../docs/a.md) [a](https://a.example/b) [a](#here)"}
        self.assertEqual(tree.broken_links(documents, there), [])
        self.assertEqual(len(tree.broken_links({"README.md": "[a](a.md)"}, there)), 1)


if __name__ == "__main__":
    unittest.main()
