import type { AlignedData, Options, Series } from "uplot";

// uPlot (MIT, © Leon Sorokin) draws the data of the tables below the charts. Without a chart the table remains.

const language = document.documentElement.lang;
const day = new Intl.DateTimeFormat(language, { month: "short", day: "numeric", timeZone: "UTC" });
const count = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
const inks = ["--loquat-strong", "--leaf", "--chart-third"];
const height = 240;

interface Read {
  isDays: boolean;
  /** The heading of the first column. */
  along: string;
  names: string[];
  data: AlignedData;
}

/** Draws a chart from the table whose id is in `data-of`. */
class MakerChart extends HTMLElement {
  private away = new AbortController();
  private drawn: { destroy(): void; setSize(size: { width: number; height: number }): void } | undefined;
  private resized: ResizeObserver | undefined;
  private looked: MutationObserver | undefined;

  connectedCallback(): void {
    const table = document.getElementById(this.dataset["of"]!) as HTMLTableElement;
    const read = readTable(table);
    this.away = new AbortController();
    this.setAttribute("role", "img");
    this.setAttribute("aria-label", this.dataset["name"]!);
    void this.draw(read);
    this.resized = new ResizeObserver(() => this.drawn?.setSize({ width: this.clientWidth, height }));
    this.resized.observe(this);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => void this.draw(read), { signal: this.away.signal });
    this.looked = new MutationObserver(() => void this.draw(read));
    this.looked.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  }

  disconnectedCallback(): void {
    this.away.abort();
    this.resized?.disconnect();
    this.looked?.disconnect();
    this.drawn?.destroy();
  }

  private async draw(read: Read): Promise<void> {
    const { default: Plot } = await import("uplot");
    this.drawn?.destroy();
    this.drawn = new Plot(this.options(read), read.data, this);
  }

  private options({ isDays, along, names }: Read): Options {
    const ink = (name: string): string => getComputedStyle(this).getPropertyValue(name).trim();
    const [said, sayX] = [isDays ? count : percent, isDays ? (x: number) => day.format(x * 1000) : (x: number) => percent.format(x)];
    const axis = {
      stroke: ink("--muted"),
      grid: { stroke: ink("--line"), width: 1 },
      ticks: { show: false },
      font: `12px ${getComputedStyle(this).fontFamily}`,
    };
    const lines = names.map((label, i): Series => {
      const stroke = ink(inks[i % inks.length]!);
      return {
        label,
        stroke,
        width: 2,
        spanGaps: false,
        points: { show: isDays, size: 5, stroke, fill: stroke },
        value: (_, y) => (y === null ? "–" : said.format(y)),
        ...(isDays ? {} : { fill: `${stroke}22` }),
      };
    });
    return {
      width: this.clientWidth,
      height,
      cursor: { drag: { x: false, y: false }, points: { size: 9 } },
      scales: { x: { time: isDays }, y: { range: (_, __, most) => [0, isDays ? Math.max(4, most * 1.1) : 1] } },
      axes: [
        { ...axis, space: 70, values: (_, splits) => splits.map(sayX) },
        {
          ...axis,
          size: 56,
          incrs: isDays ? [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6, 1e7, 1e8] : [0.25, 0.5],
          values: (_, splits) => splits.map((y) => said.format(y)),
        },
      ],
      series: [{ label: along, value: (_, x) => (x === null ? "–" : sayX(x)) }, ...lines],
      tzDate: (x) => new Date(x * 1000 + new Date(x * 1000).getTimezoneOffset() * 60_000),
    };
  }
}

function readTable(table: HTMLTableElement): Read {
  const isDays = table.dataset["x"] === "day";
  const heads = [...table.tHead!.rows[0]!.cells];
  const columns = heads.flatMap((head, i) => (head.dataset["series"] === undefined ? [] : [i]));
  const rows = [...table.tBodies[0]!.rows];
  const xs = rows.map(({ dataset }) => (isDays ? Date.parse(dataset["x"]!) / 1000 : Number(dataset["x"])));
  const ys = columns.map((column) => rows.map(({ cells }) => (cells[column]!.dataset["y"] ? Number(cells[column]!.dataset["y"]) : null)));
  return { isDays, along: heads[0]!.textContent!, names: columns.map((i) => heads[i]!.textContent!), data: [xs, ...ys] };
}

customElements.define("maker-chart", MakerChart);
