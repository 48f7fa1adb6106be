// SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <cstdio>
#include <string>

#include "apps/cli/arguments.h"
#include "apps/cli/command.h"
#include "apps/cli/exit_status.h"
#include "apps/cli/lab_demo.h"
#include "apps/cli/language.h"
#include "apps/lab/json.h"
#include "apps/lab/lab.h"
#include "apps/lab/script.h"

namespace crosscheck::cli {
namespace {

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void print_list(const lab::Ground& ground) {
  for (const lab::Family family : lab::kFamilies) {
    print(std::string(lab::heading(family)) + "\n");
    for (const lab::Scenario& scenario : lab::scenarios()) {
      if (scenario.family != family) continue;
      std::printf("  %-38.*s %.*s\n", static_cast<int>(scenario.id.size()), scenario.id.data(),
                  static_cast<int>(scenario.title.size()), scenario.title.data());
    }
    print("\n");
  }
  print(tr("`crosscheck lab` serves them: each at {}, with another port.", {ground.page + "/s/ID"}) + "\n");
}

/// Blocks until Ctrl-C or a request to end. Every thread started later inherits that these signals wait for us.
class UntilStopped {
 public:
  UntilStopped() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
  }
  void wait() const {
    int caught = 0;
    sigwait(&signals_, &caught);
  }

 private:
  sigset_t signals_{};
};

int serve(std::uint16_t port, bool json) {
  const UntilStopped stopped;
  auto lab = lab::Lab::start(port);
  if (!lab) {
    std::fprintf(stderr, "crosscheck: %s\n", told(lab.error()).c_str());
    return kNoAnswer;
  }
  const lab::Ground& ground = (*lab)->ground();
  if (json) {
    print(lab::to_json(ground));
  } else {
    const std::string count = std::to_string(lab::scenarios().size());
    print(tr("The lab is open, on this computer only:") + "\n\n  " + ground.page + "/\n\n" +
          tr("Open it in a browser, or ask about one of its {} scenarios:", {count}) + "\n\n  " +
          lab::to_command(lab::intent_of(lab::scenarios().front(), ground)) + "\n\n" + tr("Ctrl-C closes it.") + "\n");
  }
  std::fflush(stdout);
  stopped.wait();
  return kDone;
}

}  // namespace

int lab_command(int argc, char** argv) {
  Arguments arguments("crosscheck lab",
                      "Serves one page for every way a cross-origin request fails, on this computer only.");
  std::uint16_t port = 0;
  bool list = false;
  bool json = false;
  bool demo = false;
  arguments.add("--port", port, "First of four ports in a row (default: any free ones)")
      ->check(number_within(1, 65000));
  arguments.add("--list", list, "List the scenarios and end");
  arguments.add("--json", json, "Print the scenarios, with their addresses, as JSON");
  arguments.add("--demo", demo, "Check a few telling scenarios and end")->excludes("--list")->excludes("--json");
  if (const auto status = arguments.parse(argc, argv)) return *status;
  if (demo) return lab_demo();
  if (!list) return serve(port, json);
  if (json) {
    print(lab::to_json(lab::fixed_ground()));
  } else {
    print_list(lab::fixed_ground());
  }
  return kDone;
}

}  // namespace crosscheck::cli
