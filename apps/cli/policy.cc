// SPDX-License-Identifier: Apache-2.0
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "apps/cli/arguments.h"
#include "apps/cli/command.h"
#include "apps/cli/exit_status.h"
#include "apps/cli/language.h"
#include "apps/cli/policy_file.h"
#include "apps/cli/terminal.h"
#include "report/policy_report.h"
#include "report/text_writer.h"

namespace crosscheck::cli {
namespace {

constexpr Example kExamples[] = {
    {"crosscheck policy check crosscheck.yaml", "everything that is wrong with it"},
    {"generate-policy | crosscheck policy check --json -", "a policy that another program writes"},
};

constexpr Text kRemarks[] = {
    "The file's extension says which format it is, or else its text. docs/policy.md shows every key.",
    "Exit status: 0 there are no errors, 1 there are, 2 wrong usage, 4 it is no YAML, JSON or TOML.",
};

}  // namespace

int policy_command(int argc, char** argv) {
  Arguments arguments("crosscheck policy",
                      "Says all that is wrong with a policy: where, why it matters, and what to write instead.",
                      kExamples, kRemarks);
  std::string action, name, colour = "auto";
  bool json = false, show_secrets = false;
  arguments.add("ACTION", action, "What to do with it")->check(one_of({"check"}));
  arguments.add("POLICY", name, "File of a policy in YAML, JSON or TOML; standard input for -");
  arguments.add("--json", json, "One JSON document, schema crosscheck/policy/1");
  arguments.add("--show-secrets", show_secrets, "Leave cookies, credentials and tokens in the report");
  arguments.add("--color", colour, "Colours (default auto: on a terminal, unless NO_COLOR is set)")
      ->check(one_of({"auto", "always", "never"}));
  if (const auto status = arguments.parse(argc, argv)) return *status;
  if (name.empty()) return usage_error(tr("which policy? for example: {}", {kExamples[0].command}));

  const auto opened = open_policy(name);
  if (!opened) return usage_error(tr("cannot read {0}: {1}", {report::printable(name), told(std::strerror(errno))}));
  report::ReportOptions options;
  options.show_secrets = show_secrets;
  options.language = user_language();
  const report::PolicyReport report{shown_name(name), opened->text, opened->file.issues};
  std::string out;
  if (json) {
    report::write_policy_json(out, report, options);
  } else {
    options.colour = use_colour(colour);
    options.width = text_width();
    report::write_policy_text(out, report, options);
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  return std::fflush(stdout) == 0 ? status_of_policy(opened->file) : static_cast<int>(kInternal);
}

}  // namespace crosscheck::cli
