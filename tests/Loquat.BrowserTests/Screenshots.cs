namespace Loquat.BrowserTests;

/// Takes the pictures of the documents, with the same people and notes each time. Started by `bin/screenshots`.
public sealed class Screenshots(Town town, string folder)
{
    static readonly Device Desk = Device.Desk;
    static readonly Device Phone = Device.Phone with { Scale = 2 };

    public static async Task Main(string[] arguments)
    {
        try
        {
            await new Screenshots(await Town.Settled, Directory.CreateDirectory(arguments[0]).FullName).TakeAsync();
        }
        finally
        {
            await Chromium.CloseAsync();
            await Town.CloseAllAsync();
        }
    }

    async Task TakeAsync()
    {
        await HangPhotosAsync();
        await TakeAsync("explore", Desk, person => person.Opens("/"));
        await TakeAsync("explore-desktop-dark-zh", InChinese(AtNight(Desk)), Exploring);
        await TakeAsync("explore-phone-light-zh", InChinese(Phone), Exploring);
        await TakeAsync("explore-phone-dark-en", AtNight(Phone), person => person.Opens("/"));
        await TakeAsync("note-desktop-light-en", Desk, ReadingANote);
        await TakeAsync("note-phone-dark-zh", InChinese(AtNight(Phone)), ReadingANote);
        await TakeAsync("composer-desktop-light-zh", InChinese(Desk), Writing);
        await TakeAsync("composer-phone-light-en", Phone, Writing);
        await TakeAsync("profile-desktop-dark-en", AtNight(Desk), LookingAtSomebody);
        await TakeAsync("sign-up-phone-light-zh", InChinese(Phone), person => person.Opens("/sign-up"));
    }

    /// Some of the notes have photos; the newest has several.
    async Task HangPhotosAsync()
    {
        var painter = await Person.ArriveAsync(town, "Yun", Desk);
        await painter.Joins();
        await painter.HasPublishedPhotos("清晨六点的山", (900, 1200));
        await painter.HasPublishedPhotos("Last light over the ridge", (1200, 900), (900, 1200));
        await painter.HasPublishedPhotos("雾散之前", (1000, 1000));
        await painter.HasPublishedPhotos("Five walks, one hill", (900, 1200), (1200, 900), (1000, 1000), (1200, 800), (900, 1100));
        await painter.LeavesAsync();
    }

    static Device AtNight(Device device) => device with { IsDark = true };

    static Device InChinese(Device device) => device with { Locale = "zh-CN" };

    static async Task Exploring(Person person)
    {
        await person.Joins();
        await person.Opens("/");
    }

    static async Task ReadingANote(Person person)
    {
        await Exploring(person);
        await person.Cards.First.ClickAsync();
        await person.Page.WaitForURLAsync("**/notes/*");
    }

    static async Task Writing(Person person)
    {
        await person.Joins();
        await person.StartsANote(
            person.In("First harvest from the balcony", "阳台上的第一次丰收"),
            person.In("Three tomatoes, one basil leaf and a very proud gardener. #balcony #garden ", "三颗番茄，一片罗勒，一个特别骄傲的园丁。#阳台种菜 #日常 "));
        await person.Sees(person.In("Saved", "已保存"));
    }

    static async Task LookingAtSomebody(Person person)
    {
        await Exploring(person);
        await person.Page.Locator(".card-author").First.ClickAsync();
        await person.Page.WaitForURLAsync("**/@*");
    }

    async Task TakeAsync(string name, Device device, Func<Person, Task> goThere)
    {
        var person = await Person.ArriveAsync(town, "Mei", device);
        await goThere(person);
        var path = Path.Combine(folder, $"{name}.png");
        await person.Page.ScreenshotAsync(new() { Path = path });
        Console.WriteLine($"{path} ({new FileInfo(path).Length / 1024} KB)");
        if ((await person.LeavesAsync()).ToList() is { Count: > 0 } troubles)
        {
            throw new InvalidOperationException(string.Join('\n', troubles));
        }
    }
}
