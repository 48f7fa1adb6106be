// SPDX-License-Identifier: Apache-2.0
#include "paste/items.h"

#include <algorithm>

#include "base/ascii.h"
#include "paste/curl.h"
#include "paste/fetch_call.h"

namespace crosscheck::paste {
namespace {

bool is_name_part(char c) noexcept { return ascii::is_alphanumeric(c) || c == '_' || c == '$'; }

// Before a command there may be a prompt, a bullet or a fence: "$ curl", "`curl".
bool begins_command(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char before = text[at - 1];
  if (before == '\n' || before == '`' || before == '(' || before == ';' || before == '|') return true;
  std::size_t i = at;
  while (i > 0 && (text[i - 1] == ' ' || text[i - 1] == '\t') && at - i < 256) --i;
  if (i == at) return false;
  constexpr std::string_view kPrompts = "\n$%#>*-:.`";
  return i == 0 || kPrompts.find(text[i - 1]) != std::string_view::npos;
}

class Finder {
 public:
  Finder(std::string_view text, const Wish& wish) : text_(text), rest_(text), wish_(wish) {}

  std::vector<Item> find() && {
    find_commands();
    find_calls();
    for (Item& item : read_header_items(rest_, wish_)) take(std::move(item));
    for (diagnosis::messages::Message& message : diagnosis::messages::read_messages(rest_)) {
      Item item;
      item.begin = message.begin;
      item.end = message.end;
      item.message = std::move(message);
      items_.push_back(std::move(item));
    }
    if (items_.empty() && unnamed_) items_.push_back(std::move(*unnamed_));
    std::stable_sort(items_.begin(), items_.end(), [](const Item& a, const Item& b) { return a.begin < b.begin; });
    return std::move(items_);
  }

 private:
  /// What was read is no other thing as well.
  void take(Item item) {
    for (std::size_t i = item.begin; i < item.end && i < rest_.size(); ++i) {
      if (rest_[i] != '\n') rest_[i] = ' ';
    }
    items_.push_back(std::move(item));
  }

  void take_request(Item::Kind kind, std::size_t begin, std::size_t end, tl::expected<Request, Mistake> read) {
    Item item;
    item.kind = kind;
    item.begin = begin;
    item.end = end;
    if (read) {
      item.request = std::move(*read);
      complete_request(item, wish_);
    } else {
      item.mistake = read.error();
    }
    take(std::move(item));
  }

  void find_commands() {
    std::size_t budget = 8 * text_.size();
    std::size_t commands = 0;
    for (std::size_t at = text_.find("curl"); at != std::string_view::npos; at = text_.find("curl", at + 1)) {
      std::size_t after = at + 4;
      if (text_.substr(after).starts_with(".exe")) after += 4;
      const char next = after < text_.size() ? text_[after] : '\0';
      if ((next != ' ' && next != '\t') || !begins_command(text_, at)) continue;
      const Command command = is_for_cmd(text_, at) ? read_cmd_command(text_, at) : read_posix_command(text_, at);
      const std::size_t end = std::max(command.end, after);
      if (looks_like_curl(command)) {
        if (++commands > kMostItems) return;
        take_request(Item::Kind::kCurl, at, end, read_curl(command));
        at = end - 1;
      } else {  // an apostrophe may have opened a quote: what follows is looked at again, so long as that ends
        if (end - at > budget) return;
        budget -= end - at;
      }
    }
  }

  void find_calls() {
    const std::string text = rest_;
    std::size_t calls = 0;
    for (std::size_t at = text.find("fetch("); at != std::string::npos; at = text.find("fetch(", at + 1)) {
      if (at > 0 && is_name_part(text[at - 1])) continue;
      if (++calls > kMostItems) return;
      std::size_t end = 0;
      const auto arguments = read_arguments(text, at + 6, end);
      if (arguments && names_its_url(*arguments)) {
        take_request(Item::Kind::kFetch, at, end, read_fetch(*arguments, at));
      } else if (!arguments && (text[at + 6] == '"' || text[at + 6] == '\'' || text[at + 6] == '`')) {
        take_request(Item::Kind::kFetch, at, end, tl::unexpected(arguments.error()));
      } else if (!unnamed_ && arguments && !arguments->empty()) {
        unnamed_.emplace();
        unnamed_->kind = Item::Kind::kFetch;
        unnamed_->begin = at;
        unnamed_->end = end;
        unnamed_->mistake = read_fetch(*arguments, at).error();
      }
      at = std::max(end, at + 6) - 1;
    }
  }

  std::string_view text_;
  std::string rest_;  // the text, with spaces in place of what was read
  const Wish& wish_;
  std::vector<Item> items_;
  std::optional<Item> unnamed_;  // a call with a variable for its URL: worth a word where there is nothing else
};

}  // namespace

std::vector<Item> read_items(std::string_view text, const Wish& wish) {
  return Finder(text.substr(0, diagnosis::messages::kMostBytes), wish).find();
}

}  // namespace crosscheck::paste
