// The front page: the newest quotes and articles, what a search finds, or one article with its quotes.
// Texts go in as text, never as HTML.

const ARTICLE = 'fragment A on Article { id title url publishedOn(zone: $zone) categories { path } }';
const SAID = 'fragment S on Quote { text span { start end } contents { start end } speaker { id name } attribution { speakerName title } }';
const QUOTE = `fragment Q on Quote { ...S article { ...A } } ${SAID}`;
const LATEST = `query Latest($zone: String) { quotes(first: 12) { totalCount nodes { ...Q } } articles(first: 12) { totalCount nodes { ...A } } } ${QUOTE} ${ARTICLE}`;
const SEARCH = `query Search($text: String!, $zone: String) { search(text: $text, first: 30) { totalCount edges { node {
  __typename ...A ...Q ... on Author { id name quoteCount articleCount } ... on Category { id path totalArticleCount } }
  snippets { field text matches { start end } } } } } ${QUOTE} ${ARTICLE}`;

const READ = `query Read($id: ID!, $zone: String) { article(by: {id: $id}) {
  ...A bodyText authors { name } quotes(first: 100) { nodes { ...S } } } } ${SAID} ${ARTICLE}`;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const byId = id => document.getElementById(id);

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter(child => child !== null && child !== ''));
  return made;
}

async function ask(query, variables) {
  const response = await fetch('graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = await response.json();
  if (answer.errors) throw new Error(answer.errors.map(error => error.message).join(' '));
  return answer.data;
}

function titled(article) {
  return element('a', { href: `?article=${encodeURIComponent(article.id)}` }, article.title);
}

function filed(article) {
  return [article.publishedOn, ...article.categories.map(category => category.path.join(' / '))].filter(Boolean).join(' · ');
}

/** Offsets count code points, JavaScript's strings UTF-16 units. */
function marked(text, spans) {
  const characters = Array.from(text);
  // Paragraphs end with one newline; where they show, an empty line parts them.
  const piece = (start, end) => characters.slice(start, end).join('').replaceAll('\n', '\n\n');
  const shown = document.createDocumentFragment();
  let at = 0;
  for (const { start, end, title } of spans) {
    shown.append(piece(at, start), element('mark', title ? { title } : {}, piece(start, end)));
    at = end;
  }
  shown.append(piece(at));
  return shown;
}

/** The words alone, without what stands between the parts of a split quotation. */
function words(quote) {
  const characters = Array.from(quote.text);
  const from = quote.span.start;
  return quote.contents.map(({ start, end }) => characters.slice(start - from, end - from).join('')).join(' … ');
}

function who({ speaker, attribution: { speakerName, title } }) {
  return [speaker?.name ?? speakerName, title].filter(Boolean).join(', ') || 'Nobody is named';
}

function articleItem(article, snippets = []) {
  return element('li', {}, titled(article), element('p', { class: 'faint' }, filed(article)),
    ...snippets.filter(snippet => snippet.field !== 'title').map(snippet => element('p', {}, marked(snippet.text, snippet.matches))));
}

function quoteItem(quote, snippets = []) {
  const said = snippets.find(snippet => snippet.field === 'text');
  return element('li', {}, element('blockquote', {}, said ? marked(said.text, said.matches) : words(quote)),
    element('p', { class: 'speaker' }, who(quote)),
    element('p', { class: 'faint' }, titled(quote.article), ' · ', filed(quote.article)));
}

const ITEMS = {
  Article: ({ node, snippets }) => articleItem(node, snippets),
  Quote: ({ node, snippets }) => quoteItem(node, snippets),
  Author: ({ node }) => element('li', {}, element('span', { class: 'speaker' }, node.name),
    element('p', { class: 'faint' }, `${node.quoteCount} quotes, ${node.articleCount} articles`)),
  Category: ({ node }) => element('li', {}, element('span', { class: 'speaker' }, node.path.join(' / ')),
    element('p', { class: 'faint' }, `${node.totalArticleCount} articles`)),
};

function fill(id, total, items) {
  const section = byId(id);
  section.querySelector('h2').append(' ', element('small', {}, total.toLocaleString()));
  section.querySelector('ol').replaceChildren(...items);
  section.hidden = false;
}

function say(text) {
  byId('state').textContent = text;
  byId('state').hidden = false;
}

async function showLatest() {
  const { quotes, articles } = await ask(LATEST, { zone });
  if (articles.totalCount === 0) say('The archive is empty: ./dictum import PATH… fills it.');
  fill('quotes', quotes.totalCount, quotes.nodes.map(quote => quoteItem(quote)));
  fill('articles', articles.totalCount, articles.nodes.map(article => articleItem(article)));
  byId('latest').hidden = false;
}

async function showFound(text) {
  document.querySelector('input').value = text;
  document.title = `${text} – Dictum`;
  const { search } = await ask(SEARCH, { text, zone });
  if (search.totalCount === 0) say('Nothing found.');
  else fill('found', search.totalCount, search.edges.map(edge => ITEMS[edge.node.__typename](edge)));
}

async function showArticle(id) {
  const { article } = await ask(READ, { id, zone });
  if (!article) return say('There is no such article (any more).');
  document.title = `${article.title} – Dictum`;
  const quotes = article.quotes.nodes;
  const spans = quotes.flatMap(quote => quote.contents.map(part => ({ ...part, title: who(quote) })));
  // Quotes inside others are marked with these.
  const outer = spans.sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span, i, all) => !all.slice(0, i).some(earlier => earlier.end > span.start));
  byId('article').append(
    element('h2', {}, article.title),
    element('p', { class: 'faint' }, [article.authors.map(author => author.name).join(', '), filed(article)].filter(Boolean).join(' · ')),
    element('div', { class: 'body' }, marked(article.bodyText, outer)),
    // Only addresses that lead to the web become links.
    /^https?:/i.test(article.url ?? '')
      ? element('p', {}, element('a', { href: article.url, rel: 'noopener noreferrer' }, 'The original')) : '',
    element('h2', {}, 'Who said what ', element('small', {}, `${quotes.length}`)),
    element('ol', {}, ...quotes.map(quote => element('li', {}, element('blockquote', {}, words(quote)),
      element('p', { class: 'speaker' }, who(quote))))));
  byId('article').hidden = false;
}

const asked = new URLSearchParams(location.search);
const text = asked.get('q')?.trim();
try {
  if (asked.has('article')) await showArticle(asked.get('article'));
  else if (text) await showFound(text);
  else await showLatest();
} catch (error) {
  say(`The archive does not answer: ${error.message}`);
}
