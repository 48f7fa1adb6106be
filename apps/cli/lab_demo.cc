// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/lab_demo.h"

#include <cstdio>
#include <string>
#include <vector>

#include "apps/cli/command.h"
#include "apps/cli/exit_status.h"
#include "apps/cli/help.h"
#include "apps/cli/language.h"
#include "apps/lab/lab.h"
#include "apps/lab/script.h"

namespace crosscheck::cli {
namespace {

// The six that most people meet.
constexpr std::string_view kTelling[] = {
    "acao-missing", "wildcard-with-credentials", "acao-multiple", "preflight-401", "redirect-login", "refused"};

constexpr std::size_t kColumn = 39;

void print(const std::string& text) { std::fputs(text.c_str(), stdout); }

int check(const browser::Intent& intent) {
  std::vector<std::string> words{"check"};
  for (std::string& argument : lab::check_arguments(intent)) words.push_back(std::move(argument));
  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const int status = check_command(static_cast<int>(words.size()), argv.data());
  std::fflush(stdout);
  return status;
}

}  // namespace

int lab_demo() {
  auto lab = lab::Lab::start();
  if (!lab) {
    std::fprintf(stderr, "crosscheck: %s\n", told(lab.error()).c_str());
    return kNoAnswer;
  }
  int number = 0;
  for (const std::string_view id : kTelling) {
    const lab::Scenario& scenario = *lab::find_scenario(id);
    const browser::Intent intent = lab::intent_of(scenario, (*lab)->ground());
    print("\n" + std::to_string(++number) + ". " + std::string(scenario.title) + "\n" + std::string(scenario.why) +
          "\n$ " + lab::to_command(intent) + "\n\n");
    const int status = check(intent);
    if (status != kFindings && status != kNoAnswer) return kInternal;
  }
  HelpWriter next;
  next.heading("That was Crosscheck asking its own lab. Where to go from here");
  const std::string count = std::to_string(lab::scenarios().size());
  next.row("crosscheck check URL --origin ORIGIN", tr("the same for a site of yours"), kColumn);
  next.row("crosscheck lab", tr("{} such pages, to open in a browser", {count}), kColumn);
  next.row("crosscheck --help", tr("everything else"), kColumn);
  print(next.text());
  return kDone;
}

}  // namespace crosscheck::cli
