// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/check_har.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <type_traits>

#include "apps/cli/arguments.h"
#include "apps/cli/exit_status.h"
#include "apps/cli/language.h"
#include "apps/cli/mapped_file.h"
#include "apps/cli/terminal.h"
#include "base/ascii.h"
#include "report/har_report.h"
#include "report/text_writer.h"
#include "responders/har/judge.h"

namespace crosscheck::cli {
namespace {

namespace har = responders::har;
using report::printable;

static_assert(MappedFile::kPadding >= har::EntryReader::kPadding);

constexpr std::size_t kOutputBlock = 256 * 1024;

/// A number names an entry, any other text a part of its URL.
class Selection {
 public:
  explicit Selection(const std::string& text) : text_(text) {
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number_);
    is_number_ = !text.empty() && read.ec == std::errc() && read.ptr == end;
  }

  [[nodiscard]] bool is_all() const noexcept { return text_.empty(); }
  [[nodiscard]] bool holds(const har::Chain& chain, har::Recording& recording) const {
    if (text_.empty()) return true;
    return std::any_of(chain.steps.begin(), chain.steps.end(), [&](const har::Step& step) {
      return (step.request != har::kNoEntry && matches(step.request, recording)) ||
             (step.preflight != har::kNoEntry && matches(step.preflight, recording));
    });
  }

 private:
  bool matches(std::uint32_t index, har::Recording& recording) const {
    if (is_number_) return index == number_;
    har::Entry entry;
    recording.entry(index, false, entry);
    return entry.url.find(text_) != std::string::npos;
  }

  const std::string& text_;
  std::size_t number_ = 0;
  bool is_number_ = false;
};

void print(std::string& out) {
  std::fwrite(out.data(), 1, out.size(), stdout);
  out.clear();
}

/// Hands every selected exchange to `sink`, or what it comes to where that is known and `sink` takes that; true when one is
/// blocked.
template <class Sink>
bool judge_all(har::Judge& judge, har::Recording& recording, const Selection& selection, Sink sink) {
  bool blocked = false;
  for (const har::Chain& chain : judge.chains()) {
    if (!selection.holds(chain, recording)) continue;
    if constexpr (std::is_invocable_v<Sink, const report::HarTally&>) {
      if (const report::HarTally* known = selection.is_all() ? judge.recall(chain) : nullptr) {
        sink(*known);
        continue;
      }
    }
    const report::HarExchange exchange = judge.judge(chain);
    blocked = blocked || exchange.blocked();
    sink(exchange);
  }
  return blocked;
}

int unreadable(const std::string& file, std::string_view text, const har::ReadError& error) {
  const har::Place place = har::place_of(text, error.position);
  std::cerr << "crosscheck: " << printable(file) << ':' << place.line << ':' << place.column << ": "
            << told(error.message) << '\n';
  return kUnreadable;
}

report::HarSource source_of(const CheckOptions& options, const har::Recording& recording, const har::Judge& judge,
                            std::vector<browser::Engine> engines) {
  report::HarSource source;
  const har::Recorder& recorder = recording.recorder();
  source.file = options.target;
  source.creator = recorder.name + (recorder.version.empty() ? "" : " " + recorder.version);
  source.recorder = recorder.engine;
  source.entries = recording.lines().size();
  source.without_url = recording.without_url();
  source.without_page = judge.without_page();
  source.engines = std::move(engines);
  return source;
}

}  // namespace

bool is_har_file(const std::string& target) {
  std::error_code ignored;
  if (target.find("://") != std::string::npos || !std::filesystem::exists(target, ignored) ||
      std::filesystem::is_directory(target, ignored)) {
    return false;
  }
  if (ascii::to_lower(std::filesystem::path(target).extension().string()) == ".har") return true;
  if (!std::filesystem::is_regular_file(target, ignored)) return false;
  std::ifstream file(target, std::ios::binary);
  char beginning[256];
  file.read(beginning, sizeof beginning);
  return har::looks_like_har({beginning, static_cast<std::size_t>(file.gcount())});
}

int check_har(const CheckOptions& options, report::HarJson::Schema schema) {
  const auto file = MappedFile::open(options.target);
  if (!file) return usage_error(tr("cannot read {0}: {1}", {printable(options.target), told(std::strerror(errno))}));
  auto recording = har::Recording::read(file->text());
  if (!recording) return unreadable(options.target, file->text(), recording.error());

  har::JudgeOptions judging{
      engines_named(options.engine), {}, browser::from_string<browser::Credentials>(options.credentials)};
  if (!options.origin.empty()) {
    const auto origin = Origin::parse(options.origin);
    if (!origin || (origin->is_opaque() && options.origin != "null")) {
      return usage_error(
          tr("--origin {} is no origin: it is written scheme://host[:port], or null", {printable(options.origin)}));
    }
    judging.origin = origin->serialize();
  }
  har::Judge judge(*recording, judging);
  const report::HarSource source = source_of(options, *recording, judge, judging.engines);
  const Selection selection(options.entry);
  report::ReportOptions output;
  output.show_secrets = options.show_secrets;
  output.verbose = options.verbose;
  output.language = user_language();
  output.stack = diagnosis::stack_from_id(options.stack);
  std::string out;
  bool blocked = false;
  std::size_t shown = 0;
  if (options.json) {
    report::HarJson json(out, source, output, schema);
    const auto add = [&](const auto& found) {
      json.add(found);
      ++shown;
      if (out.size() >= kOutputBlock) print(out);
    };
    const auto add_exchange = [&](const report::HarExchange& exchange) { add(exchange); };
    const bool lists_all = schema == report::HarJson::Schema::kCheck;
    blocked = lists_all ? judge_all(judge, *recording, selection, add_exchange)
                        : judge_all(judge, *recording, selection, add);
    json.finish();
  } else if (options.markdown) {
    blocked = judge_all(judge, *recording, selection, [&](const report::HarExchange& exchange) {
      ++shown;
      if (exchange.check.results.empty() || (options.entry.empty() && !exchange.blocked())) return;
      if (!out.empty()) out += '\n';
      report::write_check_markdown(out, exchange.check, output);
    });
  } else {
    output.colour = use_colour(options.colour);
    output.width = text_width();
    report::HarText text(out, source, output);
    report::HarExchange last;
    blocked = judge_all(judge, *recording, selection, [&](const auto& found) {
      text.add(found);
      ++shown;
      if constexpr (std::is_same_v<decltype(found), const report::HarExchange&>) {
        if (!options.entry.empty()) last = found;
      }
    });
    // One that was asked for is shown as a request of one's own.
    if (!options.entry.empty() && shown == 1 && !last.check.results.empty()) {
      report::write_check_text(out, last.check, output);
      for (const report::HarNote note : last.notes) (out += report::sentence(note, output.language)) += '\n';
    } else {
      text.finish();
    }
  }
  if (!options.entry.empty() && shown == 0) {
    return usage_error(tr("--entry {}: no request to another origin is that one", {printable(options.entry)}));
  }
  print(out);
  if (std::fflush(stdout) != 0) return kInternal;
  return blocked ? kFindings : kDone;
}

}  // namespace crosscheck::cli
